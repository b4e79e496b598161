package footfall.body;

/** The direction in the picture in which the runner runs. */
public enum Facing {
    LEFT,
    RIGHT;

    /** The body side that is nearest to the camera when a runner faces this way. */
    public Side nearSide() {
        return this == LEFT ? Side.LEFT : Side.RIGHT;
    }

    public Facing opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** +1 if the running direction is the picture's +x, else -1. */
    public int sign() {
        return this == RIGHT ? 1 : -1;
    }
}
