#!/bin/sh
# Makes what a cluster has to know before it starts, as far as it is not there yet: an authority of its own, a certificate
# for each node of the store (anew when it is about to end), the passwords of the store's administrator and of the ledger's
# own user there, the users of the ledger.
set -eu
umask 077

NODES='esdb1 esdb2 esdb3'
SECRETS=${1:-/secrets}
AUTHORITY=$SECRETS/authority # the key that signs; for nobody but this script
STORE=$SECRETS/store         # for the nodes of the store
ADMINISTRATOR=$SECRETS/administrator # for whoever makes the ledger's user on the store, and nobody else
LEDGER=$SECRETS/ledger       # for the nodes of the ledger
CA=$STORE/ca/ca.crt
CA_DAYS=3650
NODE_DAYS=825
RENEWED_BEFORE=5184000 # seconds, sixty days

# What a command prints becomes a file, whole or not at all.
keep() {
  file=$1
  shift
  mkdir -p "$(dirname "$file")"
  "$@" > "$file.part" && mv "$file.part" "$file"
}

authority() {
  openssl req -new -key "$AUTHORITY/ca.key" -subj '/CN=Cadre Ledger store' |
    openssl x509 -req -signkey "$AUTHORITY/ca.key" -sha256 -days "$CA_DAYS" -extfile /dev/fd/3 3<<'EXTENSIONS'
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
EXTENSIONS
}

# The nodes know each other by the common name, which EventStoreDB wants to be the same for all; clients go by the others.
certificate() {
  openssl req -new -key "$STORE/$1/node.key" -subj '/CN=eventstoredb-node' |
    openssl x509 -req -CA "$CA" -CAkey "$AUTHORITY/ca.key" -set_serial "0x$(openssl rand -hex 16)" \
      -sha256 -days "$NODE_DAYS" -extfile /dev/fd/3 3<<EXTENSIONS
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth, clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:$1, DNS:localhost
EXTENSIONS
}

# The address of the store, for a user with the password of a file.
address() {
  hosts=$(for node in $NODES; do printf ',%s:2113' "$node"; done)
  printf 'esdb://%s:%s@%s?tls=true&tlsCAFile=%s\n' "$1" "$(cat "$2")" "${hosts#,}" "$3"
}

if [ ! -s "$CA" ]; then
  keep "$AUTHORITY/ca.key" openssl genrsa 3072
  keep "$CA" authority
  echo 'made the authority'
fi
keep "$LEDGER/ca.crt" cat "$CA"

for node in $NODES; do
  [ -s "$STORE/$node/node.key" ] || keep "$STORE/$node/node.key" openssl genrsa 3072
  if ! openssl x509 -in "$STORE/$node/node.crt" -noout -checkend "$RENEWED_BEFORE" > /dev/null 2>&1; then
    keep "$STORE/$node/node.crt" certificate "$node"
    echo "made the certificate of $node"
  fi
done

for password in "$STORE/password" "$ADMINISTRATOR/ledger-password"; do
  [ -s "$password" ] || keep "$password" openssl rand -hex 24
done
keep "$ADMINISTRATOR/ca.crt" cat "$CA"
[ -s "$ADMINISTRATOR/event-store" ] ||
  keep "$ADMINISTRATOR/event-store" address admin "$STORE/password" "$ADMINISTRATOR/ca.crt"
# Earlier versions had the ledger be the administrator.
if [ ! -s "$LEDGER/event-store" ] || grep -q '^esdb://admin:' "$LEDGER/event-store"; then
  keep "$LEDGER/event-store" address ledger "$ADMINISTRATOR/ledger-password" "$LEDGER/ca.crt"
  echo 'made the address of the store'
fi

CREDENTIALS_FILE=$LEDGER/credentials.json node dist/apps/cli/src/main.js credentials
