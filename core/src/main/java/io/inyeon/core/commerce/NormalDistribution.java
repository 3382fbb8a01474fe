package io.inyeon.core.commerce;

/** The bell curve with mean 0 and deviation 1. */
final class NormalDistribution {
  private NormalDistribution() {
  }

  /**
   * Below which so much of it lies, to seven figures (Wichura, "Algorithm AS 241: The Percentage Points of the Normal
   * Distribution", Applied Statistics 37, 1988; its PPND7).
   *
   * @param share a half to below one
   */
  static double quantile(double share) {
    double q = share - 0.5;
    if (q <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(r, 3.3871327179, 50.434271938, 159.29113202, 59.109374720)
          / polynomial(r, 1.0, 17.895169469, 78.757757664, 67.187563600);
    }
    double r = Math.sqrt(-Math.log(1 - share));
    return r <= 5
        ? polynomial(r - 1.6, 1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103)
            / polynomial(r - 1.6, 1.0, 0.73700164250, 0.12021132975)
        : polynomial(r - 5, 6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997)
            / polynomial(r - 5, 1.0, 0.24197894225, 0.012258202635);
  }

  private static double polynomial(double x, double... coefficients) {
    double value = 0;
    for (int n = coefficients.length - 1; n >= 0; n--) {
      value = value * x + coefficients[n];
    }
    return value;
  }
}
