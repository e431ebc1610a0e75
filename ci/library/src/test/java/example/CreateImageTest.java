package example;

import ecsconformance.junit.EcsConformance;

/** Our implementation of CreateImage does what the documentation says. */
@EcsConformance(endpoint = "${OUR_ENDPOINT}", control = "${OUR_ENDPOINT}/control")
final class CreateImageTest {}
