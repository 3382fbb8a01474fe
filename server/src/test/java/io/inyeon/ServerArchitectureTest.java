package io.inyeon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "io.inyeon", importOptions = DoNotIncludeTests.class)
class ServerArchitectureTest {
  /** Only the clock's home knows what time it really is, so that a test or the demo can move it. */
  @ArchTest
  static final ArchRule nobody_looks_at_the_wall_clock = noClasses().that()
      .doNotHaveFullyQualifiedName("io.inyeon.ClockConfiguration").should().callMethod(Instant.class, "now").orShould()
      .callMethod(System.class, "currentTimeMillis").orShould().callMethod(LocalDate.class, "now").orShould()
      .callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now").orShould()
      .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule nothing_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

  @Test
  void modules_depend_only_on_what_they_declare_and_form_no_cycle() {
    ApplicationModules.of(InyeonApplication.class, resideInAnyPackage("io.inyeon.core..", "io.inyeon.channel.."))
        .verify();
  }
}
