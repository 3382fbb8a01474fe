package io.inyeon.status;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Currency;
import java.util.List;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The head of the OpenAPI document at {@code /openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  static {
    // A document that is read as a tree says nothing of itself by its class.
    SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true));
    SpringDocUtils.getConfig().replaceWithSchema(Currency.class,
        new StringSchema().description("ISO 4217").example("KRW"));
  }

  @Bean
  OpenAPI document() {
    return new OpenAPI().servers(List.of(new Server().url("/").description("This server"))).info(new Info()
        .title("Inyeon").version(Version.CURRENT)
        .description(
            "Events in, customers known, messages decided. Errors are RFC 9457 problem documents with a stable `code`.")
        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(new Components()
            .addSecuritySchemes("serverKey", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
            .addSecuritySchemes("session",
                new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE)
                    .name("inyeon_session").description(
                        "Of people who are signed in. Changes also need the session's csrfToken as the header X-CSRF-Token"))
            .addSecuritySchemes("writeKey",
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                    .description("The write key as user name")))
        .addSecurityItem(new SecurityRequirement().addList("serverKey"));
  }
}
