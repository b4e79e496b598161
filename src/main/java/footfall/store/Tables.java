package footfall.store;

import org.jdbi.v3.core.Handle;

/** The tables as they are within one read or write; of no use after it. */
public final class Tables {
    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    public RunnerTable runners() {
        return new RunnerTable(handle);
    }

    public SessionTable sessions() {
        return new SessionTable(handle);
    }

    public ClipTable clips() {
        return new ClipTable(handle);
    }

    public CorrectionTable corrections() {
        return new CorrectionTable(handle);
    }

    public ResultFileTable results() {
        return new ResultFileTable(handle);
    }

    public UploadTable uploads() {
        return new UploadTable(handle);
    }

    public MediaTable media() {
        return new MediaTable(handle);
    }

    public SettingTable settings() {
        return new SettingTable(handle);
    }

    public RetentionTable retention() {
        return new RetentionTable(handle);
    }

    /** For a backup. */
    public RowTable rows() {
        return new RowTable(handle);
    }

    public AccountTable accounts() {
        return new AccountTable(handle);
    }

    public AuditTable audit() {
        return new AuditTable(handle);
    }
}
