package ecsconformance.wire;

/** The signature of a call: {@code V1} is signature 1.0 (HMAC-SHA1), {@code V3} is ACS3-HMAC-SHA256. */
public enum SignatureVersion {
    V1,
    V3
}
