package io.inyeon.core.rule;

/** What of the events that match is compared. */
public sealed interface Measure {
  Measure COUNT = new Count();

  /** How many. */
  record Count() implements Measure {}

  /** The sum of the numbers there; of none, 0. */
  record Sum(String path) implements Measure {}

  /** Their mean; of none there is none. */
  record Average(String path) implements Measure {}

  record Least(String path) implements Measure {}

  record Greatest(String path) implements Measure {}

  /** How many different texts, numbers or truth values are there. */
  record Distinct(String path) implements Measure {}

  /** The value at the earliest event that has one; of several at one instant the least in canonical order. */
  record First(String path) implements Measure {}

  /** The value at the latest event that has one; of several at one instant the greatest in canonical order. */
  record Last(String path) implements Measure {}
}
