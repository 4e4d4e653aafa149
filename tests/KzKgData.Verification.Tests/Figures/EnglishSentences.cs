namespace KzKgData.Verification.Tests.Figures;

/// <summary>Invented English sentences in the style of trade news.</summary>
internal static class EnglishSentences
{
    /// <summary>Each sentence, followed by its figures, indented: offsets, qualifier, kind, the printed text and its value.</summary>
    public const string Table =
        """
        Freight worth $1.7 billion crossed the pass in 2024, the customs service told reporters on March 3, 2025.
          14-26 money «$1.7 billion»: decimal-point 1700000000 USD [1650000000, 1750000000]
          47-51 period «2024»: 2024
          91-104 date «March 3, 2025»: 2025-03-03
        Bilateral turnover came to US$680 million, which is 11.6 percent above the figure for 2023.
          27-41 money «US$680 million»: no-separator 680000000 USD [675000000, 685000000]
          52-64 percent «11.6 percent»: decimal-point 11.6 percent [11.55, 11.65]
          86-90 period «2023»: 2023
        The parties hope to reach $900mn by 2027.
          26-32 money «$900mn»: no-separator 900000000 USD [850000000, 950000000]
          33-40 period «by 2027»: 2027
        Deliveries of flour grew by 67.3% to 1.2 billion US dollars.
          28-33 percent «67.3%»: decimal-point 67.3 percent [67.25, 67.35]
          37-59 money «1.2 billion US dollars»: decimal-point 1200000000 USD [1150000000, 1250000000]
        The bank will lend the mill up to $2.5 million at nine percent.
          34-46 (up-to) money «$2.5 million»: decimal-point 2500000 USD [2450000, 2550000]
          50-62 percent «nine percent»: in-words 9 percent [8.5, 9.5]
        Southern exporters earned almost $49 million over the first nine months of 2024.
          33-44 (almost) money «$49 million»: no-separator 49000000 USD [48500000, 49500000]
          54-79 period «first nine months of 2024»: 2024-01/2024-09
        In 11 months of last year sales of coal rose by 12% and reached $1.3 billion.
          3-25 period «11 months of last year»: -
          48-51 percent «12%»: no-separator 12 percent [11.5, 12.5]
          64-76 money «$1.3 billion»: decimal-point 1300000000 USD [1250000000, 1350000000]
        A road map for 2025-2027 was initialled on Aug. 1 in the mountains.
          15-24 period «2025-2027»: 2025/2027
          43-49 date «Aug. 1»: -
        The sixth session of the council opened at 17:30 and lasted two days.
          4-9 ordinal «sixth»: in-words 6 [6, 6]
          43-48 time «17:30»: 17:30
          60-68 duration «two days»: in-words 2 day [2, 2]
        More than 200 trucks wait at the border, nearly half of them for three days.
          10-13 (more-than) number «200»: no-separator 200 [200, 200]
          48-52 (nearly) number «half»: in-words 0.5 share [0.45, 0.55] / as-growth 50 percent [45, 55] / as-decline -50 percent [-55, -45]
          65-75 duration «three days»: in-words 3 day [3, 3]
        Investors put about €20 million into two greenhouses, at least 30 percent of it borrowed.
          20-31 (about) money «€20 million»: no-separator 20000000 EUR [15000000, 25000000]
          37-40 number «two»: in-words 2 [2, 2]
          63-73 (at-least) percent «30 percent»: no-separator 30 percent [25, 35]
        Trade stood at $1,340 billion, the newspaper printed.
          15-29 money «$1,340 billion»: grouping-comma 1340000000000 USD [1335000000000, 1345000000000] / decimal-comma 1340000000 USD [1339500000, 1340500000]
        The ministry counted 1 340 million tenge of fees and 94 866 crossings.
          21-40 money «1 340 million tenge»: grouping-space 1340000000 KZT [1335000000, 1345000000]
          53-59 number «94 866»: grouping-space 94866 [94866, 94866]
        Output fell by -5% in the first quarter of 2025 and by −3.4 percent in Q2 2025.
          15-18 percent «-5%»: no-separator -5 percent [-5.5, -4.5]
          26-47 period «first quarter of 2025»: 2025-01/2025-03
          55-67 percent «−3.4 percent»: decimal-point -3.4 percent [-3.45, -3.35]
          71-78 period «Q2 2025»: 2025-04/2025-06
        The price rose from 5 to 7 percent, or by 1.5-2 percentage points.
          20-34 percent «5 to 7 percent»: no-separator 5..7 percent [4.5, 7.5] / first-amount 5 percent [4.5, 5.5] / second-amount 7 percent [6.5, 7.5]
          42-65 percent «1.5-2 percentage points»: decimal-point 1.5..2 percentage-point [1.45, 2.5]
        A $5-million loan and a three-year grace period were agreed on 25 February 2025.
          2-12 money «$5-million»: no-separator 5000000 USD [4500000, 5500000]
          24-34 duration «three-year»: in-words 3 year [3, 3]
          63-79 date «25 February 2025»: 2025-02-25
        The 21st forum follows the twentieth one, held on April 19 2024.
          4-8 ordinal «21st»: no-separator 21 [21, 21]
          27-36 ordinal «twentieth»: in-words 20 [20, 20]
          50-63 date «April 19 2024»: 2024-04-19
        By 2030 the neighbours want to see $3 billion, the president said last year.
          0-7 period «By 2030»: 2030
          35-45 money «$3 billion»: no-separator 3000000000 USD [2500000000, 3500000000]
          66-75 period «last year»: -
        At the end of last year mutual investment exceeded KZT 500bn.
          7-23 period «end of last year»: -
          51-60 (more-than) money «KZT 500bn»: no-separator 500000000000 KZT [450000000000, 550000000000]
        Works began in early 2025 and are to end by the end of the year.
          15-25 period «early 2025»: 2025
          48-63 period «end of the year»: -
        Over 2,000 companies with foreign capital are registered, 15 more than in mid-2024.
          5-10 (over) number «2,000»: grouping-comma 2000 [2000, 2000] / decimal-comma 2 [1.9995, 2.0005]
          58-60 number «15»: no-separator 15 [15, 15]
          74-82 period «mid-2024»: 2024
        Today the third checkpoint reopened; the fourth will follow next year.
          0-5 date «Today»: -
          10-15 ordinal «third»: in-words 3 [3, 3]
          41-47 ordinal «fourth»: in-words 4 [4, 4]
          60-69 period «next year»: -
        From January to June the railway carried 5.4 million tonnes of cargo.
          5-20 period «January to June»: -
          41-52 number «5.4 million»: decimal-point 5400000 [5350000, 5450000]
        In January-August 2024 the corridor earned $1.7-2 billion, some 4% less than a year before.
          3-22 period «January-August 2024»: 2024-01/2024-08
          43-57 money «$1.7-2 billion»: decimal-point 1700000000..2000000000 USD [1500000000, 2500000000]
          64-71 (about) percent «4% less»: no-separator -4 percent [-4.5, -3.5]
        Half a billion dollars went to dams, one and a half billion dollars to roads.
          0-22 money «Half a billion dollars»: in-words 500000000 USD [450000000, 550000000]
          37-67 money «one and a half billion dollars»: in-words 1500000000 USD [1450000000, 1550000000]
        The visit began on 2025-02-25 and ended on 27.02.2025.
          19-29 date «2025-02-25»: 2025-02-25
          43-53 date «27.02.2025»: 2025-02-27
        Around 450 million soms were spent in the second half of last year.
          7-23 (about) money «450 million soms»: no-separator 450000000 KGS [445000000, 455000000]
          42-66 period «second half of last year»: -
        Five ministers, twelve deputies and one hundred and twenty entrepreneurs took part.
          0-4 number «Five»: in-words 5 [5, 5]
          16-22 number «twelve»: in-words 12 [12, 12]
          36-58 number «one hundred and twenty»: in-words 120 [120, 120]
        The plant, worth CA$5 million, opened on the 1st of May, 9 a.m. local time.
          17-29 money «CA$5 million»: no-separator 5000000 CAD [4500000, 5500000]
          45-55 date «1st of May»: -
          57-63 time «9 a.m.»: 09:00
        Under the plan, no more than $40 million is owed until 2028, less than 3 percent of it this year.
          29-40 (at-most) money «$40 million»: no-separator 40000000 USD [35000000, 45000000]
          55-59 period «2028»: 2028
          71-80 (less-than) percent «3 percent»: no-separator 3 percent [2.5, 3.5]
          87-96 period «this year»: -
        Tariffs stayed at 12.5% since 2015; in the 1990s they were twice as high.
          18-23 percent «12.5%»: decimal-point 12.5 percent [12.45, 12.55]
          30-34 period «2015»: 2015
          43-48 period «1990s»: 1990/1999
          59-64 number «twice»: in-words 2 times [1.95, 2.05] / as-growth 100 percent [95, 105] / as-decline -50 percent [-51.19, -48.81]
        One of the two partners asked for 10 working days.
          11-14 number «two»: in-words 2 [2, 2]
          34-49 duration «10 working days»: no-separator 10 day [10, 10]
        Turnover grew 1.6 times within six months, the agency wrote on 1 July.
          14-23 number «1.6 times»: decimal-point 1.6 times [1.55, 1.65] / as-growth 60 percent [55, 65] / as-decline -37.5 percent [-39.34, -35.66]
          31-41 duration «six months»: in-words 6 month [6, 6]
          63-69 date «1 July»: -
        The VIII forum drew 3 thousand guests from 14 countries.
          4-8 ordinal «VIII»: no-separator 8 [8, 8]
          20-30 number «3 thousand»: no-separator 3000 [2500, 3500]
          43-45 number «14»: no-separator 14 [14, 14]
        In the same period of 2023, 72 agreements had been signed.
          7-26 period «same period of 2023»: -
          28-30 number «72»: no-separator 72 [72, 72]
        Passengers made 1.35 million trips in May 2024 and 1,42 million in June.
          16-28 number «1.35 million»: decimal-point 1350000 [1345000, 1355000]
          38-46 period «May 2024»: 2024-05
          51-63 number «1,42 million»: decimal-comma 1420000 [1415000, 1425000]
          67-71 period «June»: -
        The tunnel will be 7 kilometres long and cost between $300 and $350 million.
          19-20 number «7»: no-separator 7 [7, 7]
          54-75 money «$300 and $350 million»: no-separator 300000000..350000000 USD [250000000, 355000000] / first-amount 300000000 USD [250000000, 350000000] / second-amount 350000000 USD [345000000, 355000000]
        Nine months of this year brought 8 new routes, 5 of them twice a week.
          0-24 period «Nine months of this year»: -
          33-34 number «8»: no-separator 8 [8, 8]
          47-48 number «5»: no-separator 5 [5, 5]
        The fund, set up in 2011, holds US$ 100 million, that is $72.5 million more than at the start of 2020.
          20-24 period «2011»: 2011
          32-47 money «US$ 100 million»: no-separator 100000000 USD [50000000, 150000000]
          57-70 money «$72.5 million»: decimal-point 72500000 USD [72450000, 72550000]
          88-101 period «start of 2020»: 2020
        Roughly 60 per cent of 2 billion 300 million dollars has been paid.
          8-19 (about) percent «60 per cent»: no-separator 60 percent [55, 65]
          23-52 money «2 billion 300 million dollars»: no-separator 2300000000 USD [2250000000, 2350000000]
        Kazakhstan ranks among the top five buyers, says a report of 02/2025.
          31-35 number «five»: in-words 5 [5, 5]
          61-68 period «02/2025»: 2025-02
        Readers left 17 comments; the page was seen 12 045 times.
          13-15 number «17»: no-separator 17 [17, 17]
          44-50 number «12 045»: grouping-space 12045 [12045, 12045]
        Some 2000 trucks passed in 2000, and over 2000 people watched.
          5-9 (about) number «2000»: no-separator 2000 [2000, 2000]
          27-31 period «2000»: 2000
          42-46 (over) number «2000»: no-separator 2000 [2000, 2000]
        The deputy minister, 46, flies at 5:05 pm for a two-day visit.
          21-23 number «46»: no-separator 46 [46, 46]
          34-41 time «5:05 pm»: 17:05
          48-55 duration «two-day»: in-words 2 day [2, 2]
        Grain exports could exceed ₸3.4 trillion, i.e. $7 billion, in 2024/25.
          27-40 (more-than) money «₸3.4 trillion»: decimal-point 3400000000000 KZT [3350000000000, 3450000000000]
          47-57 money «$7 billion»: no-separator 7000000000 USD [6500000000, 7500000000]
          62-69 period «2024/25»: 2024/2025
        Meetings are due on June 12-14 and on Sept. 2, 2025.
          20-30 date «June 12-14»: -
          38-51 date «Sept. 2, 2025»: 2025-09-02
        Growth of -$7 million was booked, compared with the previous year.
          10-21 money «-$7 million»: no-separator -7000000 USD [-7500000, -6500000]
          52-65 period «previous year»: -
        The ministers meet this month; the last month was quiet, the next one will not be.
          19-29 period «this month»: -
          35-45 period «last month»: -
        The gas price fell to $150 per 1,000 cubic metres.
          22-26 money «$150»: no-separator 150 USD [145, 155]
          31-36 number «1,000»: grouping-comma 1000 [1000, 1000] / decimal-comma 1 [0.9995, 1.0005]
        Prices rose 3.75% in the III quarter and 0.5% in October.
          12-17 percent «3.75%»: decimal-point 3.75 percent [3.745, 3.755]
          25-36 period «III quarter»: -
          41-45 percent «0.5%»: decimal-point 0.5 percent [0.45, 0.55]
          49-56 period «October»: -
        More than a million people live along the road, half a million of them near the pass.
          10-19 (more-than) number «a million»: in-words 1000000 [500000, 1500000]
          48-62 number «half a million»: in-words 500000 [450000, 550000]
        The Russian wire had 1,7 млрд долларов and 25 февраля 2025 года in the same line.
          21-38 money «1,7 млрд долларов»: decimal-comma 1700000000 USD [1650000000, 1750000000]
          43-63 date «25 февраля 2025 года»: 2025-02-25
        """;
}
