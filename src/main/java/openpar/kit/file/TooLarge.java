package openpar.kit.file;

import java.io.IOException;

/** More bytes than the setting allows. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
