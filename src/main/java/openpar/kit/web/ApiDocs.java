package openpar.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The documentation of the API, drawn by Swagger UI from what springdoc reads off the routes. */
@Controller
class ApiDocs {
    // Swagger UI writes styles into elements; scripts stay as strict as everywhere.
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final byte[] script = file("swagger-ui-bundle.js");
    private final byte[] style = file("swagger-ui.css");

    ApiDocs() throws IOException {}

    @GetMapping("/api/docs")
    @Permit
    ModelAndView page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return Pages.page("kit/api-docs", "/api/docs/openapi");
    }

    @GetMapping("/api/docs/swagger-ui.js")
    @Permit
    ResponseEntity<byte[]> script() {
        return answer(script, "text/javascript;charset=UTF-8");
    }

    @GetMapping("/api/docs/swagger-ui.css")
    @Permit
    ResponseEntity<byte[]> style() {
        return answer(style, "text/css;charset=UTF-8");
    }

    private static ResponseEntity<byte[]> answer(byte[] content, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(content);
    }

    private static byte[] file(String name) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name)[0].getContentAsByteArray();
    }

    /** What stands at the head of the description. */
    @Configuration
    static class Description {
        @Bean
        OpenAPI openApi() {
            var bearer = new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description("A token of /account/tokens: it reads what its person may read.");
            return new OpenAPI()
                    .info(new Info()
                            .title("OpenPAR API")
                            .version("v1")
                            .description("Read-only. Errors are problem details (RFC 9457)."))
                    .components(new Components().addSecuritySchemes("token", bearer))
                    .addSecurityItem(new SecurityRequirement().addList("token"));
        }
    }
}
