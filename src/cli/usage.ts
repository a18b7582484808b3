export const USAGE = `frenemy: who holds up whom in AI, and what breaks when one of them falls

  stress        [--fail ID[=LOSS]]… [--cut TIE]… [--reduce TIE=LOST]…  outcome of one scenario
                --delay TIE|COMPANY=MONTHS…                            what it delivers comes later
                --scenario ENTRY/VARIANT                               one of the shelf
  scenarios                                                            the shelf, and what comes of it
  rank          [--jobs N] [--matrix] [--draws N] [--shard K/N]        every company failed once
                --from FILE…                                           a ranking from its shards
  reverse       --company ID --distress X                              smallest set of failures or cuts
                --backstop [--fail ID[=LOSS]]… [--cut TIE]…            least money that stops a cascade
  centrality    [--measure NAME]… [--pivots N]                         who stands where in the web
  loops         [--max-length L] [--draws N]                           money that runs in circles
  frenemies     [--set diversion=SHARE]                                partners and rivals at once
  concentration [--class CLASS]                                        who supplies whom, and what is shared
  power                                                                gigawatts, and who waits for them
  timeline      [--from YYYY-MM] [--to YYYY-MM] [--watch ID]…          the web month by month
  facts         [--fail ID[=LOSS]]… [--cut TIE]…                       five facts about a view
  validate      FILE|DIR…                                              every fault of data, a network, a patch
  convert       IN OUT          datasets, networks and graphs between .json, .gexf, .graphml, .csv;
                                a snapshot, or a picture with one inside, as any file of snapshot
  diff          A B             two files, dates, scenarios or snapshots, and what moved in the ranking
  snapshot      OUT [--fail …]  one question as .json (reopens in the app, and so do pictures), as a
                --lang en|ko    picture .svg or .pdf, or as .gexf, .graphml or .csv
                --theme light|dark  --address URL                      of a picture; where the app is served
  merge         BASE PATCH      a patch applied to data, or two datasets as one; to standard output

Input (the built-in data where none is given)
  --data FILE|DIR                  a dataset in one file, or a folder laid out like data/
  --network FILE                   a bare network (frenemy-network/1, JSON)
  --exposures E.csv --nodes N.csv  the same as two tables

Options
  --as-of YYYY-MM[-DD]             the web as known by then (default: the newest date in the data)
  --basis announced|binding|paid   what of a tie counts (default: binding)
  --model NAME                     joint, linear-debtrank, debtrank, nonlinear-debtrank, threshold,
                                   esri, inoperability on datasets (default: joint); on networks
                                   what fits their kind (defaults: linear-debtrank, esri, clearing,
                                   inoperability)
  --set PARAM=VALUE                a parameter of the model, any number of times
  --seed S                         a whole number (default: 1)
  --format table|json|csv          (default: table)

LOSS and LOST lie in [0, 1]; a company fails outright where LOSS is left out.
Exit status: 0 done, 1 the input or the arguments are at fault, 2 internal error.
`;
