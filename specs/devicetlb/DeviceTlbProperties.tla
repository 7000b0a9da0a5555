------------------------ MODULE DeviceTlbProperties -------------------------
(***************************************************************************)
(* What the protocol promises.                                             *)
(***************************************************************************)
EXTENDS DeviceTlb

Lands(f, i, p) == <<f, i, p>> \in posted /\ <<f, i, p>> \notin posted'

\* Whether a table, a cache or a DMA under way reaches the page through the IOVA.
Reaches(i, p) ==
    \/ ioPageTable[i] = p
    \/ iotlb[i] = p
    \/ \E f \in Function : deviceTlb[f, i] = p \/ <<f, i, p>> \in posted

-----------------------------------------------------------------------------
(* Isolation *)

\* A DMA never lands, through an IOVA whose unmap has returned, in the page that it was mapped to.
NoStaleDma == [][\A f \in Function, i \in Iova, p \in Page : Lands(f, i, p) => buffer[i] = p]_vars

\* Once an unmap has returned, no table, cache or DMA under way reaches a page through that IOVA.
NoDmaAfterTeardown == \A i \in Iova : buffer[i] = None => \A p \in Page : ~Reaches(i, p)

\* Once a function is detached, its device TLB holds nothing and none of its DMAs is under way;
\* after the last one the IOTLB holds nothing either.
NoDmaAfterDetach ==
    \A f \in Function :
        (f \notin attached /\ task.function # f) =>
            /\ \A i \in Iova : deviceTlb[f, i] = None
            /\ Of(f, posted) = {}
            /\ (attached = {} /\ ~IsDetach) => \A i \in Iova : iotlb[i] = None

-----------------------------------------------------------------------------
(* Overcommit *)

\* A DMA never lands in a page that the host has taken back; no table and no cache reaches one.
OvercommitSafe == \A p \in Page : owner[p] = "Other" => \A i \in Iova : ~Reaches(i, p)

-----------------------------------------------------------------------------
(* Function *)

TranslationOf(f, i) == IF deviceTlb[f, i] # None THEN deviceTlb[f, i] ELSE Translation(i)

\* A DMA of an attached function through a live mapping never faults and reaches the page that the caller mapped.
MappedDmaSucceeds ==
    \A i \in Iova :
        (buffer[i] # None /\ i \notin task.iovas) =>
            \A f \in attached \cap present : TranslationOf(f, i) = buffer[i]

-----------------------------------------------------------------------------
(* Liveness *)

\* Every unmap and every detach returns.
TeardownsReturn == ~DriverIdle ~> DriverIdle
=============================================================================
