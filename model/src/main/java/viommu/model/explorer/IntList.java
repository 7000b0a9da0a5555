package viommu.model.explorer;

import java.util.Arrays;

/** Numbers in a row. */
final class IntList {
    private int[] items = new int[16];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int get(int place) {
        return items[place];
    }

    int size() {
        return size;
    }

    /** The last place with a number that is not greater; the numbers do not descend. Negative if there is none. */
    int lastNotAbove(int number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (items[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    long bytes() {
        return items.length * 4L;
    }
}
