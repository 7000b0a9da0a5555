------------------------------- MODULE Driver -------------------------------
(***************************************************************************)
(* Who writes the page table: one thread, busy with one map or unmap at a  *)
(* time.                                                                   *)
(***************************************************************************)
EXTENDS Coverage, Plan

DriverIdle == task.todo = <<>>

\* The next piece of the task can be done.
IsNext(piece) == task.todo # <<>> /\ Head(task.todo) = piece

\* A task whose next piece is done; with the last one the driver is idle.
After(t) == IF Len(t.todo) = 1 THEN IdleTask ELSE [t EXCEPT !.todo = Tail(@)]

Do(piece) == IsNext(piece) /\ task' = After(task)

First == CHOOSE i \in task.iovas : \A j \in task.iovas : i <= j
Last  == CHOOSE i \in task.iovas : \A j \in task.iovas : i >= j

-----------------------------------------------------------------------------
(* What callers ask for *)

\* The caller's page is pinned; a lower table is linked where there is none.
Map(i, f) ==
    LET r == RegionOf(i)
        needsTable == TwoLevels /\ lowerTable[r] = None
    IN  /\ DriverIdle
        /\ buffer[i] = None
        /\ superpage[r] = None
        /\ f \in Free
        /\ needsTable => Free # {f}
        /\ lowerTable' = IF needsTable THEN [lowerTable EXCEPT ![r] = Lowest(Free \ {f})] ELSE lowerTable
        /\ buffer' = [buffer EXCEPT ![i] = f]
        /\ pinned' = pinned \cup {f}
        /\ task' = [IdleTask EXCEPT !.iovas = {i}, !.todo = MapPieces]
        /\ UNCHANGED <<superpage, written, memory, iommuVars, taken>>

\* A superpage is mapped where no page is: there may be a lower table without entries.
MapSuperpage(r, base) ==
    /\ DriverIdle
    /\ Superpages
    /\ Number(base) % 2 = 0
    /\ Number(base) + 1 < FrameCount
    /\ \A i \in PagesOf(r) : buffer[i] = None /\ Inside(base, i) \in Free
    /\ buffer' = [i \in Iova |-> IF i \in PagesOf(r) THEN Inside(base, i) ELSE buffer[i]]
    /\ pinned' = pinned \cup {Inside(base, i) : i \in PagesOf(r)}
    /\ task' = [IdleTask EXCEPT !.iovas = PagesOf(r), !.todo = SuperpagePieces(lowerTable[r] # None)]
    /\ UNCHANGED <<tableVars, memory, iommuVars, taken>>

\* The frame that an IOVA is mapped to, by the page table: what its unmap is to unpin.
LookUp(i) == IF superpage[RegionOf(i)] = None THEN written.frame[i] ELSE Inside(superpage[RegionOf(i)], i)

IsWhole(r, range) == PagesOf(r) \subseteq range
IsCut(r, range) == superpage[r] # None /\ PagesOf(r) \cap range # {} /\ ~IsWhole(r, range)

\* A caller that cuts a superpage unmaps nothing else.
Unmap(first, last) ==
    LET range == first..last
        cuts  == \E r \in Region : IsCut(r, range)
        frees == \E r \in Region : lowerTable[r] # None /\ IsWhole(r, range)
    IN  /\ DriverIdle
        /\ first <= last
        /\ \A i \in range : buffer[i] # None
        /\ cuts => RegionOf(first) = RegionOf(last)
        /\ task' = [iovas |-> range, frames |-> {LookUp(i) : i \in range}, unlinked |-> {},
                    todo |-> UnmapPieces(cuts, frees)]
        /\ UNCHANGED <<tableVars, buffer, pinned, memory, iommuVars, taken>>

-----------------------------------------------------------------------------
(* The pieces: the table *)

Store(entries) == written' = entries /\ memory' = IF Buffered THEN memory ELSE entries

WithFrames(entries, iovas, FrameFor(_)) ==
    [entries EXCEPT !.frame = [i \in Iova |-> IF i \in iovas THEN FrameFor(i) ELSE entries.frame[i]]]

WithPresent(entries, iovas) == [entries EXCEPT !.present = @ \cup iovas]

Buffer(i)    == buffer[i]
ZeroFrame(i)  == Zero

\* Entries of which nothing is left.
Erased(entries, iovas) == [WithFrames(entries, iovas, ZeroFrame) EXCEPT !.present = @ \ iovas]

WriteEntries ==
    /\ Do("WriteEntries")
    /\ Store(WithPresent(WithFrames(written, task.iovas, Buffer), task.iovas))
    /\ UNCHANGED <<lowerTable, superpage, buffer, pinned, iommuVars, taken>>

WriteFrames ==
    /\ Do("WriteFrames")
    /\ Store(WithFrames(written, task.iovas, Buffer))
    /\ UNCHANGED <<lowerTable, superpage, buffer, pinned, iommuVars, taken>>

WritePresent ==
    /\ Do("WritePresent")
    /\ Store(WithPresent(written, task.iovas))
    /\ UNCHANGED <<lowerTable, superpage, buffer, pinned, iommuVars, taken>>

\* The lower tables of some regions are no longer part of the page table; their entries stay as they are.
Unlink(regions) ==
    /\ task' = After([task EXCEPT !.unlinked = @ \cup ({lowerTable[r] : r \in regions} \ {None})])
    /\ lowerTable' = [r \in Region |-> IF r \in regions THEN None ELSE lowerTable[r]]

WriteSuperpage ==
    /\ IsNext("WriteSuperpage")
    /\ Unlink(Replaced(RegionOf(First)))
    /\ superpage' = [superpage EXCEPT ![RegionOf(First)] = buffer[First]]
    /\ UNCHANGED <<written, memory, buffer, pinned, iommuVars, taken>>

\* A superpage of which a part is to be unmapped becomes a lower table; that needs a page.
Split ==
    LET r == RegionOf(First)
        FrameOf(i) == Inside(superpage[r], i)
    IN  /\ Do("Split")
        /\ Free # {}
        /\ Store(WithPresent(WithFrames(written, PagesOf(r), FrameOf), PagesOf(r)))
        /\ lowerTable' = [lowerTable EXCEPT ![r] = Lowest(Free)]
        /\ superpage' = [superpage EXCEPT ![r] = None]
        /\ UNCHANGED <<buffer, pinned, iommuVars, taken>>

\* There is no memory for a table: the unmap returns an error, and everything is as before.
FailSplit ==
    /\ IsNext("Split")
    /\ task' = IdleTask
    /\ UNCHANGED <<tableVars, buffer, pinned, memory, iommuVars, taken>>

\* A region that is unmapped as a whole loses its upper entry, and any other page its own.
ClearEntries ==
    LET cleared == Cleared(First, Last)
        whole   == {r \in Region : TwoLevels /\ IsWhole(r, cleared)}
        entries == {i \in cleared : RegionOf(i) \notin whole}
    IN  /\ IsNext("ClearEntries")
        /\ Unlink(whole)
        /\ superpage' = [r \in Region |-> IF r \in whole THEN None ELSE superpage[r]]
        /\ Store(IF Buffered THEN [written EXCEPT !.present = @ \ entries] ELSE Erased(written, entries))
        /\ UNCHANGED <<buffer, pinned, iommuVars, taken>>

ZeroFrames ==
    /\ Do("ZeroFrames")
    /\ Store(WithFrames(written, task.iovas, ZeroFrame))
    /\ UNCHANGED <<lowerTable, superpage, buffer, pinned, iommuVars, taken>>

\* Everything that was written is in memory when this is done.
WriteBack ==
    /\ Do("WriteBack")
    /\ memory' = written
    /\ UNCHANGED <<tableVars, buffer, pinned, iommuVars, taken>>

-----------------------------------------------------------------------------
(* The pieces: the invalidation and what follows it *)

CoveredBy(iovas) ==
    IF iovas = {} THEN {}
    ELSE Covered(CHOOSE i \in iovas : \A j \in iovas : i <= j, CHOOSE i \in iovas : \A j \in iovas : i >= j)

Submit ==
    /\ Do("Submit")
    /\ request' = [pending |-> TRUE, iovas |-> CoveredBy(Gathered), leafOnly |-> LeafOnly]
    /\ UNCHANGED <<tableVars, buffer, pinned, memory, iotlb, pwc, taken>>

\* Instead of a range the driver may always invalidate everything.
SubmitGlobal ==
    /\ Do("Submit")
    /\ request' = [pending |-> TRUE, iovas |-> Everything, leafOnly |-> FALSE]
    /\ UNCHANGED <<tableVars, buffer, pinned, memory, iotlb, pwc, taken>>

Await ==
    /\ Do("Await")
    /\ ~request.pending
    /\ UNCHANGED <<tableVars, buffer, pinned, memory, iommuVars, taken>>

\* The unlinked table pages, and the entries in them, go back to the pool.
FreeTables ==
    /\ IsNext("FreeTables")
    /\ task' = After([task EXCEPT !.unlinked = {}])
    /\ Store(Erased(written, {i \in Iova : lowerTable[RegionOf(i)] = None}))
    /\ UNCHANGED <<lowerTable, superpage, buffer, pinned, iommuVars, taken>>

\* The unmap returns.
Release ==
    /\ Do("Release")
    /\ buffer' = [i \in Iova |-> IF i \in task.iovas THEN None ELSE buffer[i]]
    /\ pinned' = pinned \ task.frames
    /\ UNCHANGED <<tableVars, memory, iommuVars, taken>>
=============================================================================
