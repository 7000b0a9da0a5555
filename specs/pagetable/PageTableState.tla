--------------------------- MODULE PageTableState ---------------------------
(***************************************************************************)
(* The constants and variables of an I/O page table, and who may change    *)
(* which of them: the driver that writes it, the memory between driver and *)
(* walker, the IOMMU that walks and caches it, and the host that owns the  *)
(* frames.                                                                 *)
(*                                                                         *)
(* Source: VT-d specification, 6.5 (invalidations) and 6.5.3.3 (tear-down  *)
(* of entries); Linux drivers/iommu/intel/iommu.c and cache.c; QEMU        *)
(* hw/i386/intel_iommu.c for the shadow table.                             *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Pages,        \* I/O virtual pages of the table with one level
    Buffers,      \* host frames where tables have none of them
    Regions,      \* entries of the upper level, two pages each
    Frames,       \* host frames where tables come from the same pool
    TakenLimit,   \* frames that the host has taken back at once
    Feature       \* what of a page table is looked at

ASSUME /\ {Pages, Buffers, Regions, Frames, TakenLimit} \subseteq Nat \ {0}
       /\ Buffers <= 8 /\ Frames <= 8
       /\ Feature \in {"Ranges", "TwoLevels", "Shadow", "Visibility"}

VARIABLES
    \* driver
    lowerTable,   \* [Region -> Frame or None] the page that holds the lower table
    superpage,    \* [Region -> Frame or None] the first frame of the superpage
    written,      \* the entries of the lower level, as the driver wrote them
    buffer,       \* [Iova -> Frame or None] the frame that the caller mapped, until its unmap has returned
    pinned,       \* frames that the host must not take
    task,         \* the IOVAs that the driver is busy with, what it will unpin and free, the pieces to do
    \* memory
    memory,       \* the entries of the lower level, as the walker sees them
    \* IOMMU
    iotlb,        \* [Iova -> Frame or None] the IOTLB, or the shadow table
    pwc,          \* [Region -> Frame or None] the paging-structure cache: the lower table of a region
    request,      \* an invalidation that is submitted and not complete
    \* host
    taken         \* frames that the host has taken back for somebody else

tableVars  == <<lowerTable, superpage, written>>
driverVars == <<tableVars, buffer, pinned, task>>
iommuVars  == <<iotlb, pwc, request>>
vars       == <<driverVars, memory, iommuVars, taken>>

-----------------------------------------------------------------------------
(* Features *)

TwoLevels  == Feature \in {"TwoLevels", "Shadow"}
Superpages == Feature = "TwoLevels"
Shadowed   == Feature = "Shadow"

\* The walker sees each word of an entry some time after the driver wrote it.
Buffered   == Feature = "Visibility"

-----------------------------------------------------------------------------
(* Pages and frames *)

None == "None"

\* What a page of memory that is no table may be taken for: anything.
Garbage == "Garbage"

\* Consecutive, since invalidations cover aligned blocks of them.
Iovas == IF Feature = "Ranges" THEN Pages ELSE 2 * Regions
Iova  == 0..(Iovas - 1)

\* A lower table or a superpage maps two pages.
RegionOf(i) == i \div 2
Region      == {RegionOf(i) : i \in Iova}
PagesOf(r)  == {i \in Iova : RegionOf(i) = r}

\* Consecutive, since a superpage consists of two.
At(n)      == <<"f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7">>[n + 1]
FrameCount == IF TwoLevels THEN Frames ELSE Buffers
Frame      == {At(n) : n \in 0..(FrameCount - 1)}
Number(f)  == CHOOSE n \in 0..(FrameCount - 1) : At(n) = f
Lowest(S)  == CHOOSE f \in S : \A g \in S : Number(f) <= Number(g)

\* What an entry with a frame of zero points to.
Zero == At(0)

\* The frame of a page inside a superpage.
Inside(base, i) == At(Number(base) + (i % 2))

-----------------------------------------------------------------------------
(* Entries, each of two words *)

NoEntries == [frame |-> [i \in Iova |-> Zero], present |-> {}]

Leaf(entries, i) == IF i \in entries.present THEN entries.frame[i] ELSE None

IdleTask    == [iovas |-> {}, frames |-> {}, unlinked |-> {}, todo |-> <<>>]
IdleRequest == [pending |-> FALSE, iovas |-> {}, leafOnly |-> FALSE]

\* Neither mapped nor part of the page table nor taken.
Free == {f \in Frame \ (pinned \cup taken \cup task.unlinked) : \A r \in Region : lowerTable[r] # f}

-----------------------------------------------------------------------------
(* Walks *)

\* From the upper level.
Walk(i) ==
    IF superpage[RegionOf(i)] # None THEN Inside(superpage[RegionOf(i)], i)
    ELSE IF TwoLevels /\ lowerTable[RegionOf(i)] = None THEN None
    ELSE Leaf(memory, i)

\* Whether a page is the table of a region, or was and is not yet free.
IsTable(r, f) == lowerTable[r] = f \/ f \in task.unlinked

\* From the paging-structure cache.
WalkFromPwc(i) == IF IsTable(RegionOf(i), pwc[RegionOf(i)]) THEN Leaf(memory, i) ELSE Garbage

\* What a walk finds now.
Found(i) == IF pwc[RegionOf(i)] = None THEN Walk(i) ELSE WalkFromPwc(i)

-----------------------------------------------------------------------------
Pieces == {"WriteEntries", "WriteFrames", "WritePresent", "WriteSuperpage", "Split", "ClearEntries", "ZeroFrames",
           "WriteBack", "Submit", "Await", "FreeTables", "Release"}

Entries == [frame : [Iova -> Frame], present : SUBSET Iova]

TypeOK ==
    /\ lowerTable \in [Region -> Frame \cup {None}]
    /\ superpage \in [Region -> Frame \cup {None}]
    /\ written \in Entries
    /\ buffer \in [Iova -> Frame \cup {None}]
    /\ pinned \subseteq Frame
    /\ task.iovas \subseteq Iova
    /\ task.frames \subseteq Frame
    /\ task.unlinked \subseteq Frame
    /\ task.todo \in Seq(Pieces)
    /\ memory \in Entries
    /\ iotlb \in [Iova -> Frame \cup {None}]
    /\ pwc \in [Region -> Frame \cup {None}]
    /\ request \in [pending : BOOLEAN, iovas : SUBSET Iova, leafOnly : BOOLEAN]
    /\ taken \subseteq Frame
=============================================================================
