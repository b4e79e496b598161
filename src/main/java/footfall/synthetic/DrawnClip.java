package footfall.synthetic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** A clip to be drawn: a movement in a scene. */
final class DrawnClip {
    /** Takes the frames in order; the picture is only lent. */
    interface FrameSink {
        void accept(BufferedImage picture, double realSeconds) throws IOException;
    }

    private final String name;
    private final Runner runner;
    private final Scene scene;
    private final BodyMotion body;
    private final Renderer renderer;

    /** @param armDegrees mean turn of the upper arms forward from hanging; about -5 lets the hand cover the hip at the strike */
    DrawnClip(String name, Runner runner, Scene scene, double armDegrees) {
        this.name = name;
        this.runner = runner;
        this.scene = scene;
        this.body = new BodyMotion(runner, scene.facing().nearSide(), armDegrees);
        this.renderer = new Renderer(body, scene, runner.beltSpeedMetresPerSecond());
    }

    Scene scene() {
        return scene;
    }

    String name() {
        return name;
    }

    BufferedImage frame(int index) {
        return renderer.frame(index);
    }

    void drawInto(FrameSink sink) throws IOException {
        for (int i = 0; i < scene.clock().frames(); i++) {
            sink.accept(renderer.frame(i), scene.clock().seconds(i));
        }
    }

    /** See {@link Truth#describe}. */
    ObjectNode truth(String file, String codec, int rotationDegrees) {
        return new Truth(name, runner, body, scene, renderer).describe(file, codec, rotationDegrees);
    }
}
