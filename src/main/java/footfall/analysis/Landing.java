package footfall.analysis;

import footfall.gait.Stride;
import footfall.overlay.LandingGeometry;
import java.awt.image.BufferedImage;

/**
 * The frame of one foot strike, with where the leg's markers lie on it.
 *
 * @param number of the frame
 * @param frame upright
 */
record Landing(Stride stride, int number, double frameSeconds, BufferedImage frame, LandingGeometry geometry) {}
