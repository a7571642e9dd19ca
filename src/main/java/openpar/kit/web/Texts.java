package openpar.kit.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of every room: one file a room and language, Vietnamese where no language is named. */
@Configuration
public class Texts {

    @Bean
    MessageSource messageSource() throws IOException {
        var vietnamese = new HashMap<String, String>();
        var english = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var words = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
            words.stringPropertyNames()
                    .forEach(key -> (isEnglish ? english : vietnamese).put(key, words.getProperty(key)));
        }
        return new Words(Map.copyOf(vietnamese), Map.copyOf(english));
    }

    /** The locale of a language switch: English, else Vietnamese (the default files). */
    public static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.ROOT;
    }

    /** All rooms' words in one map a language: a page asks for hundreds, and bundles are looked through one by one. */
    private static final class Words extends AbstractMessageSource {
        private final Map<String, String> vietnamese;
        private final Map<String, String> english;
        private final Map<String, MessageFormat> formats = new java.util.concurrent.ConcurrentHashMap<>();

        Words(Map<String, String> vietnamese, Map<String, String> english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        private @Nullable String find(String key, Locale locale) {
            @Nullable String word = locale.getLanguage().equals("en") ? english.get(key) : null;
            return word == null ? vietnamese.get(key) : word;
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
            return find(key, locale);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
            @Nullable String word = find(key, locale);
            return word == null ? null : formats.computeIfAbsent(locale.getLanguage() + word, k -> createMessageFormat(word, locale));
        }
    }
}
