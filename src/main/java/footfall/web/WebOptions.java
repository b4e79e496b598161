package footfall.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the page is to be had.
 *
 * @param host the address that is listened on
 * @param port 0 for any that is free
 * @param tlsName the name in the browser's address bar, where something that speaks TLS stands before Footfall
 */
public record WebOptions(String host, int port, Optional<String> tlsName) {
    /** Whether nobody but this machine can come in. */
    boolean onlyThisMachine() {
        try {
            return tlsName.isEmpty() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
