package footfall.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetScanner;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables as plain rows of texts, numbers and nulls, the same from SQLite and PostgreSQL: what a backup holds. */
public final class RowTable {
    /** A row comes after what it points to. */
    private static final List<String> KEPT = List.of(
            "account",
            "setting",
            "runner",
            "session",
            "retention_notice",
            "clip",
            "result_file",
            "correction",
            "audit");

    private static final String SESSIONS = "(select id from session where runner_id = :runner)";
    private static final String CLIPS = "(select id from clip where session_id in " + SESSIONS + ")";

    /** Which rows of a table are about a runner; the other tables are about nobody who is filmed. */
    private static final Map<String, String> OF_RUNNER = Map.of(
            "runner", "id = :runner",
            "session", "runner_id = :runner order by date, id",
            "retention_notice", "session_id in " + SESSIONS,
            "clip", "session_id in " + SESSIONS + " order by created_at, id",
            "result_file", "clip_id in " + CLIPS + " order by clip_id, name",
            "correction", "clip_id in " + CLIPS + " order by clip_id",
            "audit",
                    "subject_id = :runner or subject_id in " + SESSIONS + " or subject_id in " + CLIPS
                            + " order by at, id");

    /** Who comes back logs in again; what was on its way is sent again. */
    static final List<String> LEFT_OUT = List.of("login", "upload", "analysis_progress");

    private final Handle handle;

    RowTable(Handle handle) {
        this.handle = handle;
    }

    /** The names of the tables that are kept, in the order in which they can be filled. */
    public static List<String> names() {
        return KEPT;
    }

    /** All of the database but the libraries' own. */
    List<String> tablesThere() {
        return handle.queryMetadata(metadata -> metadata.getTables(null, null, "%", new String[] {"TABLE"}))
                .map((row, context) -> row.getString("TABLE_NAME"))
                .filter(name -> !name.startsWith("flyway") && !name.startsWith("jobrunr"))
                .list();
    }

    /** Those that hold something about runners. */
    public static List<String> aboutRunners() {
        return KEPT.stream().filter(OF_RUNNER::containsKey).toList();
    }

    public List<String> columns(String table) {
        return handle.createQuery("select * from " + known(table) + " where 1 = 0")
                .scanResultSet(scanned(RowTable::names));
    }

    public void forEach(String table, Consumer<List<@Nullable Object>> row) {
        handle.createQuery("select * from " + known(table)).scanResultSet(scanned(rows -> {
            while (rows.next()) {
                row.accept(values(rows));
            }
            return true;
        }));
    }

    /**
     * What a table holds about one runner.
     *
     * @return each row's values by column, in the table's order of columns
     */
    public List<Map<String, Object>> ofRunner(String table, String runnerId) {
        String condition = Objects.requireNonNull(OF_RUNNER.get(table), table);
        return handle.createQuery("select * from " + known(table) + " where " + condition)
                .bind("runner", runnerId)
                .map((row, context) -> byColumn(row))
                .list();
    }

    private static Map<String, Object> byColumn(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> names = names(row);
        for (int i = 0; i < names.size(); i++) {
            Object value = row.getObject(i + 1);
            if (value != null) {
                values.put(names.get(i), value);
            }
        }
        return values;
    }

    private interface Scan<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private static <T> ResultSetScanner<T> scanned(Scan<T> scan) {
        return (rows, context) -> {
            try (context) {
                return scan.of(rows.get());
            }
        };
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static List<@Nullable Object> values(ResultSet rows) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            values.add(rows.getObject(i));
        }
        return values;
    }

    /**
     * @param columns in the order of the values
     * @throws IllegalArgumentException if the table has no such columns
     */
    public void add(String table, List<String> columns, List<@Nullable Object> values) {
        if (columns.size() != values.size() || !columns(table).containsAll(columns)) {
            throw new IllegalArgumentException("not a row of " + table);
        }
        String places = columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        try (Update insert = handle.createUpdate(
                "insert into " + known(table) + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                insert.bind(columns.get(i), values.get(i));
            }
            insert.execute();
        }
    }

    public boolean allEmpty() {
        return KEPT.stream()
                .allMatch(table -> handle.createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one()
                        == 0);
    }

    private static String known(String table) {
        if (!KEPT.contains(table)) {
            throw new IllegalArgumentException("no such table: " + table);
        }
        return table;
    }
}
