package io.inyeon.inventory;

import java.time.LocalDate;

/**
 * That a thing runs out, and why one thinks so.
 *
 * @param name as the catalogue has it; its SKU where that has none
 * @param available what can be promised; 0 when it has run out
 * @param meanPerDay how many are wanted a day
 * @param deviation the standard deviation of a day
 * @param daysObserved of how many days that was learnt: those of the last 56 on which there was any
 * @param daysOfCover how long what is available lasts
 * @param runsOutOn the day on which it runs out, in the place's zone
 * @param reorderPoint how few may be left when more is ordered
 * @param toOrder how many bring what is available and on its way up to that point
 */
record ForecastView(String sku, String name, String location, int onHand, int available, int incoming,
    double meanPerDay,
    double deviation, int daysObserved, double daysOfCover, LocalDate runsOutOn, double reorderPoint,
    long toOrder) {}
