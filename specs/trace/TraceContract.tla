--------------------------- MODULE TraceContract ---------------------------
(***************************************************************************)
(* Whether there is an order of two logs, the guest's and the emulator's,  *)
(* that keeps the contract of an IOMMU. Each log is in order; what joins   *)
(* them are the invalidations, which the emulator carries out in the order *)
(* in which the guest submits them.                                        *)
(*                                                                         *)
(* The emulator's lines are taken as early as the lines of the guest that  *)
(* were taken allow, the guest's when the emulator's next line cannot be   *)
(* explained by those. Only when the guest cannot go on is it explained by *)
(* a line that is still to come: that its table was written before then is *)
(* remembered, and what it held until then is not observed later.          *)
(* No other order explains more: an emulator's line only takes away what   *)
(* may be observed and lets the guest go on, so it never hurts to take it  *)
(* early; what a line of the guest ends may be observed until an           *)
(* invalidation is complete that is submitted after it; and what is        *)
(* written before its line is best written late. So each state has one     *)
(* successor, the last one says whether all is explained, and a log that   *)
(* is accepted has as many states as lines, and one more.                  *)
(***************************************************************************)
EXTENDS TraceIotlb, TLC

VARIABLES
    e,           \* so many lines of the emulator are behind
    queue,       \* what is submitted and not carried out, by the lines of the guest
    begun,       \* what is carried out and not complete: <<the guest's line, what it submitted>>
    completed,   \* the guest's line that submitted the last invalidation that is complete; 0 if none is
    flushed,     \* [page -> the same of those that cover the page]
    walked,      \* [page -> what is cached was walked for after this line of the guest; -1 if nothing is]
    fading,      \* pages of which all that is cached was walked for before an invalidation that has begun
    rights       \* [page -> <<what it was mapped to, the rights that a walk saw then>>]

joinVars == <<e, queue, begun, completed, flushed, walked, fading, rights, early>>
vars == <<log, guestVars, iotlbVars, joinVars>>

Emulator == Log.emulator
Max(a, b) == IF a > b THEN a ELSE b
Min(a, b) == IF a < b THEN a ELSE b
NoRights == <<None, {}>>

TypeOK ==
    /\ log \in DOMAIN Logs
    /\ g \in 0 .. Len(Guest)
    /\ e \in 0 .. Len(Emulator)
    /\ \A p \in Page : table[p].to \in Int /\ flushed[p] \in 0 .. g /\ walked[p] \in -1 .. g
    /\ stale \subseteq Page
    /\ \A i \in DOMAIN queue : Guest[queue[i]].op = "submit"
    /\ doomed \subseteq cached
    /\ contextsAre \in {"unknown", "doomed", "known"}
    /\ completed \in 0 .. g
    /\ fading \subseteq Page
    /\ \A p \in Page : early[p] \in -1 .. g

Init ==
    /\ log \in DOMAIN Logs
    /\ GuestInit
    /\ IotlbInit
    /\ e = 0
    /\ queue = <<>>
    /\ begun = {}
    /\ completed = 0
    /\ flushed = [p \in Page |-> 0]
    /\ walked = [p \in Page |-> -1]
    /\ fading = {}
    /\ rights = [p \in Page |-> NoRights]

-----------------------------------------------------------------------------
(* What explains a line of the emulator *)

\* Nothing is known of the guest any more, or nothing joins the two logs.
GuestUnknown == ~Log.joined \/ ~Log.single \/ lost \/ g = Len(Guest)

\* What the table held at some time after a line of the guest.
HeldSince(p, from) ==
    (IF early[p] # -1 /\ from > early[p] THEN {} ELSE {table[p].to})
        \cup {was[1] : was \in {o \in old[p] : o[2] > from}}

\* The next line about a page may have been written long after the table was, but not by who waits for an invalidation.
Early(p, to) ==
    /\ \E k \in g + 1 .. Len(Guest) : Touches(Guest[k], p)
    /\ LET k == CHOOSE k \in g + 1 .. Len(Guest) :
                    Touches(Guest[k], p) /\ \A j \in g + 1 .. k - 1 : ~Touches(Guest[j], p)
       IN /\ Guest[k].since <= g
          /\ \A i \in DOMAIN queue : queue[i] # Guest[k].since
          /\ to = IF Guest[k].op = "map" THEN Guest[k].to[p - Guest[k].first + 1] ELSE None

\* A call had begun whose line comes after the end of the log.
Unlogged(p, to) ==
    /\ g + 1 >= Log.ending
    /\ (to = None) # (table[p].to = None)
    /\ \A k \in g + 1 .. Len(Guest) : ~Touches(Guest[k], p)

Logged(p, to, from) ==
    \/ GuestUnknown
    \/ from = 0
    \/ {to, Unknown} \cap HeldSince(p, from) # {}

ToCome(p, to) == Early(p, to) \/ Unlogged(p, to)

\* A walk gives what the table held since the last invalidation that is complete.
FillLogged(line) == Logged(line.page, line.to, completed)

\* A hit gives what it held since the last one that covers the page, or since nothing was cached.
HitLogged(line) == Logged(line.page, line.to, Max(flushed[line.page], walked[line.page]))

\* An access faults if nothing was mapped, or not with that right as far as it is known.
FaultLogged(line) ==
    \/ rights[line.page][1] # table[line.page].to
    \/ line.right \notin rights[line.page][2]
    \/ Logged(line.page, None, completed)

IsJoined(k) == Guest[k].op = "submit" /\ Guest[k].joined

NextJoined == CHOOSE k \in g + 1 .. Len(Guest) : IsJoined(k) /\ \A j \in g + 1 .. k - 1 : ~IsJoined(j)

\* Whether it is one of those that the guest submits. Who has fetched a descriptor has it from the queue.
Asked(line) ==
    /\ line.joined
    /\ ~GuestUnknown
    /\ LET fetches == Of(fetched, line.thread, NoScope) # NoScope
       IN IF queue # <<>>
          THEN fetches \/ Covers(line.scope, Guest[Head(queue)].scope)
          ELSE /\ \E k \in g + 1 .. Len(Guest) : IsJoined(k)
               /\ fetches \/ Covers(line.scope, Guest[NextJoined].scope)

InvalidatePossible(line) ==
    /\ InvalidateKept(line)
    /\ Asked(line) => queue # <<>> /\ Covers(line.scope, Guest[Head(queue)].scope)

\* The next line of the emulator is explained by those of the guest that were taken.
Explained ==
    /\ e < Len(Emulator)
    /\ LET line == Emulator[e + 1]
       IN CASE line.op = "fill" -> Tagged(line) /\ FillLogged(line)
            [] line.op = "hit" -> Tagged(line) /\ HitKept(line) /\ HitLogged(line)
            [] line.op = "translate" -> TranslateKept(line)
            [] line.op = "fault" -> FaultLogged(line)
            [] line.op = "fetch" -> FetchKept(line)
            [] line.op = "invalidate" -> InvalidatePossible(line)
            [] OTHER -> TRUE

\* It is explained by one that is still to come.
Foretold ==
    /\ e < Len(Emulator)
    /\ LET line == Emulator[e + 1]
       IN CASE line.op = "fill" -> Tagged(line) /\ ToCome(line.page, line.to)
            [] line.op = "hit" -> Tagged(line) /\ HitKept(line) /\ ToCome(line.page, line.to)
            [] line.op = "fault" -> ToCome(line.page, None)
            [] OTHER -> FALSE

\* Who submits stands still until the emulator has carried it out.
StandsStill == e < Len(Emulator) /\ \E i \in DOMAIN queue : Guest[queue[i]].cpu = Guest[g + 1].cpu

GuestCan == g < Len(Guest) /\ ~StandsStill /\ Kept(Guest[g + 1])

EmulatorCan == Explained \/ (~GuestCan /\ Foretold)

-----------------------------------------------------------------------------
(* Emulator *)

Takes(op) ==
    /\ e < Len(Emulator)
    /\ Emulator[e + 1].op = op
    /\ EmulatorCan = TRUE    \* as a value: TLC takes a disjunction for several steps
    /\ e' = e + 1

\* What a line that is still to come says of the page is so by now.
Foretells(p) ==
    early' = IF Explained = TRUE \/ early[p] # -1 THEN early ELSE [early EXCEPT ![p] = g]

RightsOf(bits) == {r \in {1, 2} : (bits \div r) % 2 = 1}

Fills ==
    /\ Takes("fill")
    /\ LET line == Emulator[e + 1]
           p == line.page
           before == IF rights[p][1] = line.to THEN rights[p][2] ELSE {}
       IN /\ Filled(line)
          /\ Foretells(p)
          /\ walked' = IF walked[p] = -1 THEN [walked EXCEPT ![p] = completed] ELSE walked
          /\ rights' = [rights EXCEPT ![p] = <<line.to, before \cup RightsOf(line.bits)>>]
    /\ UNCHANGED <<log, guestVars, queue, begun, completed, flushed, fading>>

Hits ==
    /\ Takes("hit")
    /\ WasHit(Emulator[e + 1])
    /\ Foretells(Emulator[e + 1].page)
    /\ UNCHANGED <<log, guestVars, queue, begun, completed, flushed, walked, fading, rights>>

Translates ==
    /\ Takes("translate")
    /\ Translated(Emulator[e + 1])
    /\ UNCHANGED <<log, guestVars, queue, begun, completed, flushed, walked, fading, rights, early>>

Faults ==
    /\ Takes("fault")
    /\ Foretells(Emulator[e + 1].page)
    /\ UNCHANGED <<log, guestVars, iotlbVars, queue, begun, completed, flushed, walked, fading, rights>>

Fetches ==
    /\ Takes("fetch")
    /\ Fetched(Emulator[e + 1])
    /\ UNCHANGED <<log, guestVars, queue, begun, completed, flushed, walked, fading, rights, early>>

OfPage(scope, p) == scope.kind # "pages" \/ p \in scope.first .. scope.last

Invalidates ==
    /\ Takes("invalidate")
    /\ LET line == Emulator[e + 1]
       IN /\ Invalidated(line)
          /\ IF Asked(line)
             THEN LET what == Guest[Head(queue)].scope
                  IN /\ begun' = begun \cup {<<Head(queue), what>>}
                     /\ fading' = fading \cup {p \in Page : walked[p] # -1 /\ OfPage(what, p)}
                     /\ queue' = Tail(queue)
             ELSE UNCHANGED <<queue, begun, fading>>
    /\ UNCHANGED <<log, guestVars, completed, flushed, walked, rights, early>>

ForgetsContexts ==
    /\ Takes("forgetContexts")
    /\ ContextsInvalidated
    /\ UNCHANGED <<log, guestVars, queue, begun, completed, flushed, walked, fading, rights, early>>

ReadsContext ==
    /\ Takes("readContext")
    /\ ContextRead(Emulator[e + 1])
    /\ UNCHANGED <<log, guestVars, queue, begun, completed, flushed, walked, fading, rights, early>>

Latest(lines, least) == CHOOSE k \in lines \cup {least} : \A j \in lines \cup {least} : j <= k

Completes ==
    /\ Takes("complete")
    /\ Completed
    /\ completed' = Latest({b[1] : b \in begun}, completed)
    /\ flushed' = [p \in Page |-> Latest({b[1] : b \in {x \in begun : OfPage(x[2], p)}}, flushed[p])]
    /\ walked' = [p \in Page |-> IF p \in fading THEN -1 ELSE walked[p]]
    /\ old' = [p \in Page |-> {o \in old[p] : o[2] > Min(flushed'[p], completed')}]
    /\ begun' = {}
    /\ fading' = {}
    /\ UNCHANGED <<log, g, table, stale, owed, submitted, lost, queue, rights, early>>

-----------------------------------------------------------------------------
(* Guest *)

GuestsTurn == (GuestCan /\ ~EmulatorCan) = TRUE

Maps ==
    /\ GuestMaps
    /\ GuestsTurn
    /\ UNCHANGED <<log, iotlbVars, e, queue, begun, completed, flushed, walked, fading, rights>>

Unmaps ==
    /\ GuestUnmaps
    /\ GuestsTurn
    /\ LET line == Guest[g + 1]
       IN rights' = [p \in Page |-> IF p \in Range(line) /\ rights[p][1] = table[p].to THEN NoRights ELSE rights[p]]
    /\ UNCHANGED <<log, iotlbVars, e, queue, begun, completed, flushed, walked, fading>>

Submits ==
    /\ GuestSubmits
    /\ GuestsTurn
    /\ queue' = IF Log.joined /\ Guest[g + 1].joined THEN Append(queue, g + 1) ELSE queue
    /\ UNCHANGED <<log, iotlbVars, e, begun, completed, flushed, walked, fading, rights, early>>

GoesOn ==
    /\ GuestGoesOn
    /\ GuestsTurn
    /\ UNCHANGED <<log, iotlbVars, joinVars>>

LosesLines ==
    /\ GuestLosesLines
    /\ GuestsTurn
    /\ UNCHANGED <<log, iotlbVars, joinVars>>

-----------------------------------------------------------------------------

Next ==
    \/ Fills \/ Hits \/ Translates \/ Faults
    \/ Fetches \/ Invalidates \/ ForgetsContexts \/ ReadsContext \/ Completes
    \/ Maps \/ Unmaps \/ Submits \/ GoesOn \/ LosesLines

Spec == Init /\ [][Next]_vars /\ WF_vars(Next)

AtEnd == g = Len(Guest) /\ e = Len(Emulator)
Stuck == ~EmulatorCan /\ ~GuestCan

LineOf(lines, n) == IF n <= Len(lines) THEN lines[n].line ELSE 0

\* Says which lines were next where no order explains them: of the guest's log and of the emulator's, 0 at the end of one.
Refused == PrintT(<<"refused", log, LineOf(Guest, g + 1), LineOf(Emulator, e + 1)>>)

-----------------------------------------------------------------------------
(* Properties *)

\* A log is accepted: whatever is not at its end goes on.
LogAccepted == Stuck => AtEnd \/ (Refused /\ FALSE)

\* The same as a promise: all of it is read.
LogRead == <>AtEnd
=============================================================================
