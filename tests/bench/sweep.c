/*
 * The same sweep in plain C, for the benchmark to measure against: fail every company once, one at
 * a time, one thread, compressed sparse rows, synchronous rounds as the papers write them.
 *
 *   cc -O3 sweep.c -o sweep -lm
 *   sweep linear PREFIX TOLERANCE    linear DebtRank (Bardoscia et al. 2015): impact of each failure
 *   sweep esri   PREFIX EPSILON      generalised Leontief cascade (Diem et al. 2022): ESRI of each
 *
 * PREFIX.nodes: "sector buffer revenue" a line; PREFIX.edges: "from to amount", from sells to and
 * owes to; PREFIX.essential: sectors × sectors of 0, 1, 2. Writes one number a line.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  int *start, *column;
  double *weight;
} Rows;

static int n, sectors, *sector, *from, *to, *essential;
static long m;
static double *buffer, *revenue, *amount;

static void *need(void *memory) {
  if (memory == NULL) exit(3);
  return memory;
}
static double *zeros(long count) { return need(calloc(count, sizeof(double))); }

static FILE *open_part(const char *prefix, const char *suffix) {
  char path[1024];
  snprintf(path, sizeof path, "%s.%s", prefix, suffix);
  return need(fopen(path, "r"));
}

static void read_network(const char *prefix) {
  int room = 1 << 20, edge_room = 1 << 22, a, b;
  double x, y;
  sector = need(malloc(room * sizeof(int)));
  buffer = zeros(room);
  revenue = zeros(room);
  FILE *file = open_part(prefix, "nodes");
  while (n < room && fscanf(file, "%d %lf %lf", &a, &x, &y) == 3) {
    sector[n] = a;
    buffer[n] = x;
    revenue[n++] = y;
    if (a + 1 > sectors) sectors = a + 1;
  }
  fclose(file);
  from = need(malloc(edge_room * sizeof(int)));
  to = need(malloc(edge_room * sizeof(int)));
  amount = zeros(edge_room);
  file = open_part(prefix, "edges");
  while (m < edge_room && fscanf(file, "%d %d %lf", &a, &b, &x) == 3) {
    from[m] = a;
    to[m] = b;
    amount[m++] = x;
  }
  fclose(file);
  essential = need(calloc((size_t)sectors * sectors, sizeof(int)));
  file = open_part(prefix, "essential");
  for (int k = 0; k < sectors * sectors; k++)
    if (fscanf(file, "%d", &essential[k]) != 1) exit(4);
  fclose(file);
}

/* Entries (row[k], column[k], weight[k]); those of weight 0 are left out. */
static Rows rows_of(int rows, const int *row, const int *column, const double *weight) {
  Rows r = {need(calloc(rows + 1, sizeof(int))), need(malloc((m + 1) * sizeof(int))), zeros(m + 1)};
  for (long k = 0; k < m; k++) r.start[row[k] + 1] += weight[k] > 0;
  for (int i = 0; i < rows; i++) r.start[i + 1] += r.start[i];
  int *next = need(malloc((rows + 1) * sizeof(int)));
  memcpy(next, r.start, (rows + 1) * sizeof(int));
  for (long k = 0; k < m; k++) {
    if (!(weight[k] > 0)) continue;
    int at = next[row[k]]++;
    r.column[at] = column[k];
    r.weight[at] = weight[k];
  }
  free(next);
  return r;
}

static double row_times(Rows r, int i, const double *x) {
  double sum = 0;
  for (int k = r.start[i]; k < r.start[i + 1]; k++) sum += r.weight[k] * x[r.column[k]];
  return sum;
}

static void linear(double tolerance) {
  double *leverage = zeros(m), all = 0;
  for (long k = 0; k < m; k++) leverage[k] = amount[k] / buffer[to[k]];
  Rows r = rows_of(n, to, from, leverage);
  for (int i = 0; i < n; i++) all += buffer[i];
  double *h = zeros(n), *step = zeros(n), *next = zeros(n);
  for (int s = 0; s < n; s++) {
    memset(h, 0, n * sizeof(double));
    memset(step, 0, n * sizeof(double));
    h[s] = step[s] = 1;
    for (double largest = 1; largest >= tolerance;) {
      largest = 0;
      for (int i = 0; i < n; i++) {
        double level = fmin(1, h[i] + row_times(r, i, step));
        next[i] = level - h[i];
        h[i] = level;
        if (next[i] > largest) largest = next[i];
      }
      double *swap = step;
      step = next;
      next = swap;
    }
    double lost = 0;
    for (int i = 0; i < n; i++) lost += buffer[i] * h[i];
    printf("%.17g\n", (lost - buffer[s]) / all);
  }
}

static void esri(double epsilon) {
  double *sales = zeros(n), *inputs = zeros(n), *of_sector = zeros((long)n * sectors);
  for (long k = 0; k < m; k++) {
    sales[from[k]] += amount[k];
    inputs[to[k]] += amount[k];
    of_sector[(long)to[k] * sectors + sector[from[k]]] += amount[k];
  }
  /* Essential inputs by (customer, supplying sector), numbered as they are met. */
  int *group = need(malloc((size_t)n * sectors * sizeof(int))), *row = need(malloc(m * sizeof(int)));
  int *customer = need(malloc((m + 1) * sizeof(int))), groups = 0;
  memset(group, -1, (size_t)n * sectors * sizeof(int));
  double *limiting = zeros(m), *adding = zeros(m), *selling = zeros(m);
  for (long k = 0; k < m; k++) {
    long cell = (long)to[k] * sectors + sector[from[k]];
    int kind = essential[sector[from[k]] * sectors + sector[to[k]]];
    if (kind == 2 && group[cell] < 0) customer[groups] = to[k], group[cell] = groups++;
    row[k] = kind == 2 ? group[cell] : 0;
    if (kind == 2) limiting[k] = amount[k] / of_sector[cell];
    if (kind == 1) adding[k] = amount[k] / inputs[to[k]];
    selling[k] = amount[k] / (revenue[from[k]] > 0 ? revenue[from[k]] : sales[from[k]]);
  }
  Rows essentials = rows_of(groups, row, from, limiting);
  Rows others = rows_of(n, to, from, adding), upstream = rows_of(n, from, to, selling);
  double *down = zeros(n), *up = zeros(n), *next_down = zeros(n), *next_up = zeros(n);
  double *lost = zeros(n), *left = zeros(sectors), all = 0;
  for (int i = 0; i < n; i++) all += sales[i];
  for (int s = 0; s < n; s++) {
    memset(down, 0, n * sizeof(double));
    memset(up, 0, n * sizeof(double));
    down[s] = up[s] = 1;
    for (double largest = 1; largest > epsilon;) {
      memset(left, 0, sectors * sizeof(double));
      for (int i = 0; i < n; i++) left[sector[i]] += sales[i] * (1 - down[i]);
      for (int i = 0; i < n; i++) {
        double market = left[sector[i]] <= 1e-10 ? 1 : left[sector[i]];
        lost[i] = fmin(1, sales[i] / market) * down[i];
      }
      for (int i = 0; i < n; i++) next_down[i] = fmin(1, row_times(others, i, lost));
      for (int g = 0; g < groups; g++) {
        double limit = fmin(1, row_times(essentials, g, lost));
        if (limit > next_down[customer[g]]) next_down[customer[g]] = limit;
      }
      for (int i = 0; i < n; i++) next_up[i] = fmin(1, row_times(upstream, i, up));
      next_down[s] = next_up[s] = 1;
      largest = 0;
      for (int i = 0; i < n; i++)
        largest = fmax(largest, fmax(next_down[i] - down[i], next_up[i] - up[i]));
      double *swap = down;
      down = next_down;
      next_down = swap;
      swap = up;
      up = next_up;
      next_up = swap;
    }
    double sum = 0;
    for (int i = 0; i < n; i++) sum += sales[i] * fmax(down[i], up[i]);
    printf("%.17g\n", sum / all);
  }
}

int main(int count, char **words) {
  if (count != 4) return 2;
  read_network(words[2]);
  if (strcmp(words[1], "linear") == 0) linear(atof(words[3]));
  else esri(atof(words[3]));
  return 0;
}
