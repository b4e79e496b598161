package footfall.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a practice has chosen, by name. */
public final class SettingTable {
    private final Handle handle;

    SettingTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<String> find(String name) {
        return handle.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /** Nothing takes the choice back. */
    public void change(String name, Optional<String> value) {
        handle.createUpdate("delete from setting where name = :name")
                .bind("name", name)
                .execute();
        value.ifPresent(v -> handle.createUpdate("insert into setting (name, value) values (:name, :value)")
                .bind("name", name)
                .bind("value", v)
                .execute());
    }
}
