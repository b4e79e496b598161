package footfall.web;

import io.javalin.http.HttpStatus;

/** A request that is not answered; the page shows the sentence of {@code key}. */
final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String key;

    Refusal(HttpStatus status, String key) {
        super(status + " " + key);
        this.status = status;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "web.problem.notFound");
    }
}
