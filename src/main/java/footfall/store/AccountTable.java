package footfall.store;

import footfall.register.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who may enter, and who is in. Of a password and of a login only a hash is kept. */
public final class AccountTable {
    private final Handle handle;

    AccountTable(Handle handle) {
        this.handle = handle;
    }

    public boolean any() {
        return handle.createQuery("select count(*) from account")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** By name. */
    public List<Account> all() {
        return handle.createQuery("select * from account order by name")
                .map(AccountTable::account)
                .list();
    }

    public Optional<Account> find(String name) {
        return handle.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map(AccountTable::account)
                .findOne();
    }

    public void add(Account account, String passwordHash) {
        handle.createUpdate("insert into account (id, name, password_hash, created_at)"
                        + " values (:id, :name, :hash, :createdAt)")
                .bind("id", account.id())
                .bind("name", account.name())
                .bind("hash", passwordHash)
                .bind("createdAt", account.createdAt().toEpochMilli())
                .execute();
    }

    /** Its logins go with it. */
    public void remove(String id) {
        handle.createUpdate("delete from account where id = :id").bind("id", id).execute();
    }

    public Optional<String> passwordHash(String name) {
        return handle.createQuery("select password_hash from account where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /** Also ends all logins: whoever knew the old password is out. */
    public void changePasswordHash(String id, String passwordHash) {
        handle.createUpdate("update account set password_hash = :hash where id = :id")
                .bind("hash", passwordHash)
                .bind("id", id)
                .execute();
        handle.createUpdate("delete from login where account_id = :id")
                .bind("id", id)
                .execute();
    }

    /** The language code that the account chose. */
    public Optional<String> language(String name) {
        return handle.createQuery("select language from account where name = :name and language is not null")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    public void changeLanguage(String name, String language) {
        handle.createUpdate("update account set language = :language where name = :name")
                .bind("language", language)
                .bind("name", name)
                .execute();
    }

    public void addLogin(String tokenSha256, String accountId, Instant expiresAt) {
        handle.createUpdate(
                        "insert into login (token_sha256, account_id, expires_at) values (:token, :account, :expires)")
                .bind("token", tokenSha256)
                .bind("account", accountId)
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
    }

    public Optional<Account> loggedIn(String tokenSha256, Instant now) {
        return handle.createQuery("select account.* from account join login on login.account_id = account.id"
                        + " where login.token_sha256 = :token and login.expires_at > :now")
                .bind("token", tokenSha256)
                .bind("now", now.toEpochMilli())
                .map(AccountTable::account)
                .findOne();
    }

    public void removeLogin(String tokenSha256) {
        handle.createUpdate("delete from login where token_sha256 = :token")
                .bind("token", tokenSha256)
                .execute();
    }

    public void removeExpiredLogins(Instant now) {
        handle.createUpdate("delete from login where expires_at <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static Account account(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new Account(row.text("id"), row.text("name"), row.instant("created_at"));
    }
}
