package footfall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row's columns by name; null in the database is an empty Optional. */
record Row(ResultSet columns) {
    String text(String column) throws SQLException {
        return columns.getString(column);
    }

    Optional<String> textIfAny(String column) throws SQLException {
        return Optional.ofNullable(columns.getString(column));
    }

    int whole(String column) throws SQLException {
        return columns.getInt(column);
    }

    long large(String column) throws SQLException {
        return columns.getLong(column);
    }

    Optional<Integer> wholeIfAny(String column) throws SQLException {
        int value = columns.getInt(column);
        return columns.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<Long> largeIfAny(String column) throws SQLException {
        long value = columns.getLong(column);
        return columns.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<Double> numberIfAny(String column) throws SQLException {
        double value = columns.getDouble(column);
        return columns.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Instant instant(String column) throws SQLException {
        return Instant.ofEpochMilli(columns.getLong(column));
    }

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
