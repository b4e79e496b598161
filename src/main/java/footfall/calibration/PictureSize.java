package footfall.calibration;

/** Width and height of the upright picture; pixel centres have whole coordinates. */
record PictureSize(double widthPx, double heightPx) {
    double centreU() {
        return (widthPx - 1) / 2;
    }

    double centreV() {
        return (heightPx - 1) / 2;
    }
}
