/*
 * Viommu DeferredSidecore for Spin. Steps and variables have the names that they have in specs/viommu.
 *
 * One process, one option per step with its parameters chosen, and each option a d_step: one transition of Spin is one
 * step of the protocol. FlushStale is one option because its batch is a function of the state; SubmitInvalidation is one
 * option per order. Identifiers count from 1, None is 0.
 *
 * spin -DIOVA=2 -DPAGE=2 -DFRAME=2 -DQUEUE_CAPACITY=3 -DSTALE_QUOTA=2 -DSTALE_AGE=1 -DINFLIGHT_LIMIT=1 -a viommu.pml
 */
#include "scope.h"

#define NONE 0

/* A table is a number with three bits per key: the shorter Spin's state vector, the faster its search. */
#define at(table, key) ((table >> 3 * (key - 1)) & 7)
#define put(table, key, value) table = (table & ~(7 << 3 * (key - 1))) | ((value) << 3 * (key - 1))

/* A set is a number with one bit per element. */
#define only(element) (1 << (element - 1))

/* A sequence is a number with its head in the lowest three bits; no more elements are 0. */
#define head(sequence) (sequence & 7)
#define tail(sequence) (sequence >> 3)

/* mapping */
#define FREE 0
#define MAPPING 1
#define LIVE 2
#define UNMAPPING 3
#define STALE 4

/* pageUse */
#define IDLE 0
#define BUFFER 1
#define REUSED 2

/* pieces */
#define CLEAR_PTE 1
#define SUBMIT_INVALIDATION 2
#define AWAIT_COMPLETION 3
#define RELEASE 4
#define RETURN 5
#define MAP_PIECES (SUBMIT_INVALIDATION | AWAIT_COMPLETION << 3 | RETURN << 6)
#define UNMAP_PIECES (CLEAR_PTE | RETURN << 3)
#define FLUSH_PIECES (SUBMIT_INVALIDATION | AWAIT_COMPLETION << 3 | RELEASE << 6)

/* worker.step */
#define RESTING 0
#define UNSHADOW 1
#define FLUSH_IOTLB 2
#define DRAIN 3
#define UNPIN 4
#define RESHADOW 5

/* A descriptor that invalidates an IOVA is that IOVA; the driver's status word is the only one that Deferred waits for. */
#define WAIT 7

unsigned ioPageTable : 9;
unsigned buffer : 9;
unsigned mapping : 9;
unsigned age : 9;
unsigned pageUse : 9;
unsigned taskIovas : 3;
unsigned taskTodo : 9;

unsigned queue : 15;
unsigned queueLength : 3;
unsigned completed : 1;
unsigned workerStep : 3;
unsigned workerIova : 2;
unsigned workerFrame : 2;
unsigned shadow : 9;

unsigned backing : 9;
unsigned owner : 3; /* the frames that the guest owns */
unsigned pins : 9;

unsigned iotlb : 9;
unsigned inflight : 9; /* for each IOVA the frames under way */
unsigned inflightSize : 3;

/* ---------------------------------------------------------------- guest */

#define driverIdle (taskTodo == 0)
#define isNext(piece) (head(taskTodo) == piece)
#define inTask(i) (taskIovas & only(i))
#define isStale(i) (at(mapping, i) == STALE)
#define isOld(i) (isStale(i) && at(age, i) >= STALE_AGE)
#define staleBit(i) (isStale(i) << (i - 1))
#define staleCount OVER_IOVA(+, isStale)
#define someOld OVER_IOVA(||, isOld)

inline begin(iovas, pieces) {
    taskIovas = iovas;
    taskTodo = pieces
}

inline done() {
    taskTodo = tail(taskTodo);
    taskIovas = (taskTodo == 0 -> 0 : taskIovas)
}

inline Map(i, p) {
    d_step {
        driverIdle && at(mapping, i) == FREE && at(pageUse, p) == IDLE;
        put(ioPageTable, i, p);
        put(buffer, i, p);
        put(mapping, i, MAPPING);
        put(pageUse, p, BUFFER);
        begin(only(i), MAP_PIECES)
    }
}

inline Unmap(i) {
    d_step {
        driverIdle && at(mapping, i) == LIVE && staleCount < STALE_QUOTA;
        put(mapping, i, UNMAPPING);
        begin(only(i), UNMAP_PIECES)
    }
}

inline FlushStale() {
    d_step {
        driverIdle && (staleCount >= STALE_QUOTA || someOld);
        begin(OVER_IOVA(|, staleBit), FLUSH_PIECES)
    }
}

inline clearEntry(i) {
    put(ioPageTable, i, (inTask(i) -> NONE : at(ioPageTable, i)))
}

inline ClearPte() {
    d_step {
        isNext(CLEAR_PTE);
        EACH_IOVA(clearEntry);
        done()
    }
}

inline submit(iovas, length, descriptors) {
    d_step {
        isNext(SUBMIT_INVALIDATION) && taskIovas == (iovas) && queueLength + length + 1 <= QUEUE_CAPACITY;
        queue = queue | (descriptors | WAIT << 3 * length) << 3 * queueLength;
        queueLength = queueLength + length + 1;
        done()
    }
}

/* SubmitInvalidation(order), for orders of one, two and three IOVAs. */
inline SubmitInvalidation1(i) { submit(only(i), 1, i) }
inline SubmitInvalidation2(i, j) { submit(only(i) | only(j), 2, (i | j << 3)) }
inline SubmitInvalidation3(i, j, k) { submit(only(i) | only(j) | only(k), 3, (i | j << 3 | k << 6)) }

inline AwaitCompletion() {
    d_step {
        isNext(AWAIT_COMPLETION) && completed;
        completed = 0;
        done()
    }
}

inline giveBackPage(i) {
    if
    :: at(mapping, i) == UNMAPPING -> put(pageUse, at(buffer, i), IDLE)
    :: else
    fi
}

inline releaseIova(i) {
    if
    :: inTask(i) ->
        giveBackPage(i);
        put(buffer, i, NONE);
        put(mapping, i, FREE);
        put(age, i, 0)
    :: else
    fi
}

inline Release() {
    d_step {
        isNext(RELEASE);
        EACH_IOVA(releaseIova);
        done()
    }
}

inline returnIova(i) {
    if
    :: inTask(i) ->
        giveBackPage(i);
        put(mapping, i, (at(mapping, i) == MAPPING -> LIVE : STALE))
    :: else
    fi
}

inline Return() {
    d_step {
        isNext(RETURN);
        EACH_IOVA(returnIova);
        done()
    }
}

inline ReusePage(p) {
    d_step {
        at(pageUse, p) == IDLE;
        put(pageUse, p, REUSED)
    }
}

inline FreePage(p) {
    d_step {
        at(pageUse, p) == REUSED;
        put(pageUse, p, IDLE)
    }
}

inline growOlder(i) {
    put(age, i, at(age, i) + isStale(i))
}

inline Tick() {
    d_step {
        staleCount > 0 && !someOld;
        EACH_IOVA(growOlder)
    }
}

/* ------------------------------------------------------------- emulator */

#define workerAt(step) (workerStep == step)
#define entry at(ioPageTable, workerIova)

inline dequeue() {
    queue = tail(queue);
    queueLength = queueLength - 1
}

inline rest() {
    workerStep = RESTING;
    workerIova = NONE;
    workerFrame = NONE
}

inline Fetch() {
    d_step {
        workerAt(RESTING) && queueLength > 0 && head(queue) != WAIT;
        workerStep = UNSHADOW;
        workerIova = head(queue);
        dequeue()
    }
}

inline Unshadow() {
    d_step {
        workerAt(UNSHADOW);
        workerFrame = at(shadow, workerIova);
        put(shadow, workerIova, NONE);
        workerStep = FLUSH_IOTLB
    }
}

inline FlushIotlb() {
    d_step {
        workerAt(FLUSH_IOTLB);
        put(iotlb, workerIova, NONE);
        workerStep = DRAIN
    }
}

inline Drain() {
    d_step {
        workerAt(DRAIN) && at(inflight, workerIova) == 0;
        workerStep = UNPIN
    }
}

inline Unpin() {
    d_step {
        workerAt(UNPIN);
        if
        :: workerFrame != NONE -> put(pins, workerFrame, at(pins, workerFrame) - 1)
        :: else
        fi;
        workerFrame = NONE;
        workerStep = RESHADOW
    }
}

/* Reshadow(None) */
inline ReshadowNone() {
    d_step {
        workerAt(RESHADOW) && entry == NONE;
        rest()
    }
}

inline Reshadow(f) {
    d_step {
        workerAt(RESHADOW) && entry != NONE &&
            (at(backing, entry) == f || (at(backing, entry) == NONE && !(owner & only(f))));
        put(backing, entry, f);
        owner = owner | only(f);
        put(pins, f, at(pins, f) + 1);
        put(shadow, workerIova, f);
        rest()
    }
}

inline Complete() {
    d_step {
        workerAt(RESTING) && queueLength > 0 && head(queue) == WAIT;
        completed = 1;
        dequeue()
    }
}

/* ----------------------------------------------------------------- host */

inline FaultIn(p, f) {
    d_step {
        at(backing, p) == NONE && !(owner & only(f));
        put(backing, p, f);
        owner = owner | only(f)
    }
}

inline takeAway(p, f) {
    put(backing, p, (at(backing, p) == f -> NONE : at(backing, p)))
}

inline Reclaim(f) {
    d_step {
        (owner & only(f)) && at(pins, f) == 0;
        EACH_PAGE_AND(takeAway, f);
        owner = owner & ~only(f)
    }
}

/* --------------------------------------------------------------- device */

/* Two DMAs in flight with one translation count as one. */
inline Issue(i) {
    d_step {
        inflightSize < INFLIGHT_LIMIT && (at(iotlb, i) != NONE || at(shadow, i) != NONE);
        put(iotlb, i, (at(iotlb, i) != NONE -> at(iotlb, i) : at(shadow, i)));
        inflightSize = inflightSize + !(at(inflight, i) & only(at(iotlb, i)));
        put(inflight, i, at(inflight, i) | only(at(iotlb, i)))
    }
}

inline Evict(i) {
    d_step {
        at(iotlb, i) != NONE;
        put(iotlb, i, NONE)
    }
}

inline Land(i, f) {
    d_step {
        at(inflight, i) & only(f);
        put(inflight, i, at(inflight, i) & ~only(f));
        inflightSize = inflightSize - 1
    }
}

active proctype viommu() {
    do
    OPTION_PER_IOVA_AND_PAGE(Map)
    OPTION_PER_IOVA(Unmap)
    :: FlushStale()
    :: ClearPte()
    OPTION_PER_ORDER(SubmitInvalidation)
    :: AwaitCompletion()
    :: Release()
    :: Return()
    OPTION_PER_PAGE(ReusePage)
    OPTION_PER_PAGE(FreePage)
    :: Tick()
    :: Fetch()
    :: Unshadow()
    :: FlushIotlb()
    :: Drain()
    :: Unpin()
    :: ReshadowNone()
    OPTION_PER_FRAME(Reshadow)
    :: Complete()
    OPTION_PER_PAGE_AND_FRAME(FaultIn)
    OPTION_PER_FRAME(Reclaim)
    OPTION_PER_IOVA(Issue)
    OPTION_PER_IOVA(Evict)
    OPTION_PER_IOVA_AND_FRAME(Land)
    od
}
