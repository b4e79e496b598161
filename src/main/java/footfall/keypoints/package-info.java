/** What a pose network saw on each frame, made into tracks of both legs. */
@NullMarked
package footfall.keypoints;

import org.jspecify.annotations.NullMarked;
