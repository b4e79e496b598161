package footfall;

import footfall.cli.FootfallCommand;

/** Starts Footfall from the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(FootfallCommand.run(arguments));
    }
}
