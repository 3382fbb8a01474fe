package io.inyeon.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "io.inyeon.core", importOptions = DoNotIncludeTests.class)
class CoreArchitectureTest {
  @ArchTest
  static final ArchRule the_core_knows_the_jdk_and_nothing_else = classes().should().onlyDependOnClassesThat()
      .resideInAnyPackage("io.inyeon.core..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule nobody_looks_at_the_wall_clock = noClasses().should().callMethod(Instant.class, "now")
      .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
      .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
      .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule nothing_is_left_to_chance = noClasses().should().dependOnClassesThat()
      .haveFullyQualifiedName("java.util.Random").orShould().callMethod(Math.class, "random")
      .orShould().callMethod(java.util.UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule packages_form_no_cycle = slices().matching("io.inyeon.core.(*)..").should().beFreeOfCycles();
}
