package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.FootfallProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A practice in the folder {@code data} that a process of its own serves, looked at from outside. */
record ServedFolder(Path folder) {

    FootfallProcess serve() throws IOException {
        return FootfallProcess.start(
                folder.resolve("log"),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    static Browser browser(FootfallProcess server) {
        return new Browser(server.firstLine().replaceAll(".*(http\\S+).*", "$1"));
    }

    /** The first column. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data/footfall.db") + "?busy_timeout=10000");
                ResultSet all = connection.createStatement().executeQuery(query)) {
            while (all.next()) {
                rows.add(all.getString(1));
            }
        }
        return rows;
    }

    int underWay() throws SQLException {
        return rows("select id from clip where job_id is not null").size();
    }

    void awaitRest(Duration most) throws Exception {
        Instant end = Instant.now().plus(most);
        while (underWay() > 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
    }
}
