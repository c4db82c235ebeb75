/**
 * A certificate for 127.0.0.1, its own authority, valid until 2126, with its key: for servers of tests on loopback, and
 * for nothing else. Made by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1`.
 */
export const loopback = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUYeXIIjXZS62P15r4ETbI15NqYNkwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzA4NTc0MloYDzIxMjYxMDMw
MDg1NzQyWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARi+FfKBq4qLJBFoXNWBduppjJHYOISWzx8N+2/ocOB3oBchcD96cjA
ZXvm9F4UQymuL11MUGVLeT/VglQlfeYjo2QwYjAdBgNVHQ4EFgQUpmIPqkF8xOqC
Qbks5VBEEsZZgjQwHwYDVR0jBBgwFoAUpmIPqkF8xOqCQbks5VBEEsZZgjQwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
ICmWPgg2Uj5Q5L+RFcqHKguVJJsEQPDNzYqFg578pgq6AiEAsI/2YYcSrCfF432R
9Iit4+SLZK741IlQm8lztSstBxg=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYTd80VBLKcjKylXD
a9KhwY5WMoIzbZ5o9hf7mOCqsBGhRANCAARi+FfKBq4qLJBFoXNWBduppjJHYOIS
Wzx8N+2/ocOB3oBchcD96cjAZXvm9F4UQymuL11MUGVLeT/VglQlfeYj
-----END PRIVATE KEY-----
`,
};
