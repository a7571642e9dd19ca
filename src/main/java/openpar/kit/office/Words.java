package openpar.kit.office;

import openpar.kit.web.Shell;
import openpar.kit.web.Show;
import openpar.kit.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words and numbers of one language, for papers that are written where no page is. */
public interface Words {
    String language();

    String t(String key, @Nullable Object... arguments);

    default Show show() {
        return new Show(language());
    }

    static Words of(Shell shell) {
        return new Words() {
            @Override
            public String language() {
                return shell.lang();
            }

            @Override
            public String t(String key, @Nullable Object... arguments) {
                return shell.t(key, arguments);
            }
        };
    }

    static Words of(MessageSource messages, String language) {
        return new Words() {
            @Override
            public String language() {
                return language;
            }

            @Override
            public String t(String key, @Nullable Object... arguments) {
                return messages.getMessage(key, arguments, Texts.locale(language));
            }
        };
    }
}
