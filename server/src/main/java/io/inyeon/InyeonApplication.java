package io.inyeon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** The root of the component scan. Flyway runs before Spring, module by module, so its own configuration stays out. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
class InyeonApplication {}
