package footfall.exchange;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a track file; faults are told with the line's number. */
record TrackLines(String fileName, List<String> lines) {
    TrackLines {
        lines = List.copyOf(lines);
    }

    static TrackLines read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, name);
        }
        try {
            return of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FootfallException(e, Problem.TRACKS_UNREADABLE, name);
        }
    }

    static TrackLines of(String fileName, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new TrackLines(fileName, text.replace("\uFEFF", "").lines().toList());
    }

    int count() {
        return lines.size();
    }

    /** @param index from 0 */
    String line(int index) {
        if (index >= lines.size()) {
            throw fault(lines.size(), TrackFault.ENDS_EARLY);
        }
        return lines.get(index);
    }

    boolean blank(int index) {
        return lines.get(index).isBlank();
    }

    /** NaN for an empty cell or one that says so; a decimal comma is understood. */
    double number(String cell, int index) {
        String text = cell.strip();
        if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw fault(index, TrackFault.NOT_A_NUMBER);
        }
    }

    FootfallException fault(int index, TrackFault fault) {
        return new FootfallException(Problem.TRACKS_UNREADABLE, fileName, index + 1, fault);
    }
}
