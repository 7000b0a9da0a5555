----------------------------- MODULE TraceIotlb -----------------------------
(***************************************************************************)
(* The emulator's log alone: what its IOTLB can hold after each line. It   *)
(* may forget what it likes at any time, so an entry that is there may be  *)
(* walked for anew; it must have forgotten what was invalidated, once that *)
(* is complete.                                                            *)
(***************************************************************************)
EXTENDS TraceGuest

VARIABLES
    cached,          \* entries: <<domain, page, address, bits>>
    doomed,          \* those that an invalidation covers which has begun
    clearing,        \* what has begun and is not complete
    clean,           \* <<domain, page>>: all that is cached there was filled in this log
    contexts,        \* <<requester, domain>> that were read
    contextsAre,     \* "unknown", "doomed" or "known": whether all that is cached of them was read in this log
    used,            \* [thread -> what it has just filled or hit: <<requester, page, address>>]
    fetched          \* [thread -> the descriptor that it has not carried out yet]

iotlbVars == <<cached, doomed, clearing, clean, contexts, contextsAre, used, fetched>>

Nothing == <<0, 0, 0>>

IotlbInit ==
    /\ cached = {}
    /\ doomed = {}
    /\ clearing = {}
    /\ clean = {}
    /\ contexts = {}
    /\ contextsAre = "unknown"
    /\ used = <<>>
    /\ fetched = <<>>

Of(f, thread, default) == IF thread \in DOMAIN f THEN f[thread] ELSE default
With(f, thread, x) == [t \in DOMAIN f \cup {thread} |-> IF t = thread THEN x ELSE f[t]]

-----------------------------------------------------------------------------
(* What the emulator must keep to *)

Entry(line) == <<line.domain, line.page, line.to, line.bits>>

\* What a requester uses is tagged with a domain that its context entry has named.
Tagged(line) ==
    \/ contextsAre # "known"
    \/ \A c \in contexts : c[1] # line.requester
    \/ <<line.requester, line.domain>> \in contexts

\* A hit gives what was filled and is not forgotten.
HitKept(line) == Entry(line) \in cached \/ <<line.domain, line.page>> \notin clean

\* An access is translated by the entry that was filled or hit for it just before.
TranslateKept(line) ==
    LET entry == Of(used, line.thread, Nothing)
    IN (entry[1] = line.requester /\ entry[2] = line.page) => entry[3] = line.to

\* What a descriptor says is invalidated, before the next one is fetched.
FetchKept(line) == Of(fetched, line.thread, NoScope) = NoScope

InvalidateKept(line) ==
    LET asked == Of(fetched, line.thread, NoScope)
    IN asked = NoScope \/ Covers(line.scope, asked)

-----------------------------------------------------------------------------
(* What the IOTLB can hold then *)

Uses(line) == used' = With(used, line.thread, <<line.requester, line.page, line.to>>)

Filled(line) ==
    /\ cached' = cached \cup {Entry(line)}
    /\ doomed' = doomed \ {Entry(line)}
    /\ Uses(line)
    /\ UNCHANGED <<clearing, clean, contexts, contextsAre, fetched>>

WasHit(line) ==
    /\ Uses(line)
    /\ UNCHANGED <<cached, doomed, clearing, clean, contexts, contextsAre, fetched>>

Translated(line) ==
    /\ used' = With(used, line.thread, Nothing)
    /\ UNCHANGED <<cached, doomed, clearing, clean, contexts, contextsAre, fetched>>

Fetched(line) ==
    /\ fetched' = With(fetched, line.thread, line.scope)
    /\ UNCHANGED <<cached, doomed, clearing, clean, contexts, contextsAre, used>>

Invalidated(line) ==
    /\ doomed' = doomed \cup {entry \in cached : Within(line.scope, entry[1], entry[2])}
    /\ clearing' = clearing \cup {line.scope}
    /\ fetched' = With(fetched, line.thread, NoScope)
    /\ UNCHANGED <<cached, clean, contexts, contextsAre, used>>

ContextsInvalidated ==
    /\ contextsAre' = IF contextsAre = "known" THEN "known" ELSE "doomed"
    /\ UNCHANGED <<cached, doomed, clearing, clean, contexts, used, fetched>>

ContextRead(line) ==
    /\ contexts' = contexts \cup {<<line.requester, line.domain>>}
    /\ UNCHANGED <<cached, doomed, clearing, clean, contextsAre, used, fetched>>

Completed ==
    /\ cached' = cached \ doomed
    /\ doomed' = {}
    /\ clean' = clean \cup {at \in Log.domains \X Page : \E scope \in clearing : Within(scope, at[1], at[2])}
    /\ clearing' = {}
    /\ contextsAre' = IF contextsAre = "doomed" THEN "known" ELSE contextsAre
    /\ UNCHANGED <<contexts, used, fetched>>
=============================================================================
