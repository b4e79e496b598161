/** Where a runner's joints are on each frame, found by a pose network on the CPU, without stickers. Native: sees OpenCV and TensorFlow Lite. */
@NullMarked
package footfall.pose;

import org.jspecify.annotations.NullMarked;
