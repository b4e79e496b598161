package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Account;
import footfall.register.AuditAction;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who may enter, and who is in. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int MOST_PASSWORD_LETTERS = 256;
    private static final String SUBJECT = "account";
    private static final String LOGIN = "login";

    private final Database database;
    private final Journal journal;
    private final PracticeSettings settings;
    private final Passwords passwords;
    private final Throttle throttle;

    Accounts(Database database, Journal journal, PracticeSettings settings) {
        this.database = database;
        this.journal = journal;
        this.settings = settings;
        passwords = new Passwords(settings);
        throttle = new Throttle(settings, journal);
    }

    public boolean any() {
        return database.read(tables -> tables.accounts().any());
    }

    /** By name. */
    public List<Account> list() {
        return database.read(tables -> tables.accounts().all());
    }

    /** @throws FootfallException ACCOUNT_NAME_UNUSABLE, PASSWORD_UNUSABLE, ACCOUNT_EXISTS */
    public void add(String name, String password) {
        String known = known(name);
        if (!NAME.matcher(known).matches()) {
            throw new FootfallException(Problem.ACCOUNT_NAME_UNUSABLE, name);
        }
        Account account = new Account(UUID.randomUUID().toString(), known, journal.now());
        String hash = hash(password);
        database.write(tables -> {
            if (tables.accounts().find(known).isPresent()) {
                throw new FootfallException(Problem.ACCOUNT_EXISTS, known);
            }
            tables.accounts().add(account, hash);
            return account;
        });
    }

    /** @throws FootfallException NO_SUCH_ACCOUNT */
    public void remove(String name) {
        database.write(tables -> {
            Account account = required(tables, name);
            tables.accounts().remove(account.id());
            return account;
        });
    }

    /**
     * Also ends all logins of the account.
     *
     * @throws FootfallException NO_SUCH_ACCOUNT, PASSWORD_UNUSABLE
     */
    public void changePassword(String name, String password) {
        String hash = hash(password);
        database.write(tables -> {
            Account account = required(tables, name);
            tables.accounts().changePasswordHash(account.id(), hash);
            return account;
        });
    }

    /**
     * Lets someone in.
     *
     * @param address from where
     * @return the token that {@link #whoIs} knows again; empty where name and password do not belong together
     * @throws FootfallException LOGIN_WAIT after too many failures
     */
    public Optional<String> enter(String name, String password, String address) {
        String known = known(name);
        Optional<String> hash = NAME.matcher(known).matches()
                ? database.read(tables -> tables.accounts().passwordHash(known))
                : Optional.empty();
        if (!mayEnter(known, password, address, hash)) {
            database.write(tables -> {
                journal.write(tables, hash.isPresent() ? known : "?", AuditAction.LOGIN_REFUSED, SUBJECT, "");
                return known;
            });
            return Optional.empty();
        }
        return Optional.of(database.write(tables -> login(tables, known)));
    }

    /** One at a time: guesses from many sides must neither overtake the count nor fill the memory. */
    private synchronized boolean mayEnter(String name, String password, String address, Optional<String> hash) {
        throttle.check(name, address);
        boolean may = password.length() <= MOST_PASSWORD_LETTERS && passwords.fits(password, hash);
        if (may) {
            throttle.succeeded(name, address);
        } else {
            throttle.failed(name, address);
        }
        return may;
    }

    private String login(Tables tables, String name) {
        Account account = required(tables, name);
        String token = Tokens.random();
        tables.accounts().removeExpiredLogins(journal.now());
        tables.accounts()
                .addLogin(
                        Tokens.fingerprint(LOGIN, token),
                        account.id(),
                        journal.now().plus(Duration.ofHours(settings.loginHours())));
        journal.write(tables, name, AuditAction.LOGGED_IN, SUBJECT, account.id());
        return token;
    }

    /** The name of the account that a token was given to, while it lasts. */
    public Optional<String> whoIs(String token) {
        return database.read(tables -> tables.accounts().loggedIn(Tokens.fingerprint(LOGIN, token), journal.now()))
                .map(Account::name);
    }

    public void leave(String who, String token) {
        database.write(tables -> {
            tables.accounts().removeLogin(Tokens.fingerprint(LOGIN, token));
            journal.write(tables, who, AuditAction.LOGGED_OUT, SUBJECT, "");
            return who;
        });
    }

    /** The ISO 639-1 code of the language that an account chose. */
    public Optional<String> language(String who) {
        return database.read(tables -> tables.accounts().language(who));
    }

    public void chooseLanguage(String who, String code) {
        database.write(tables -> {
            tables.accounts().changeLanguage(who, code);
            return who;
        });
    }

    private static Account required(Tables tables, String name) {
        return tables.accounts()
                .find(known(name))
                .orElseThrow(() -> new FootfallException(Problem.NO_SUCH_ACCOUNT, name));
    }

    private String hash(String password) {
        int letters = password.length();
        if (letters < settings.fewestPasswordLetters() || letters > MOST_PASSWORD_LETTERS) {
            throw new FootfallException(
                    Problem.PASSWORD_UNUSABLE, settings.fewestPasswordLetters(), MOST_PASSWORD_LETTERS);
        }
        return passwords.hash(password);
    }

    private static String known(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
