using System.Reflection;
using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Curation.Tests;

/// <summary>The rows proposed from invented sentences of 12 March 2031, for a package with vocabularies but no facts.</summary>
public sealed class ProposalTests
{
    private const string Two = "Prime Minister of Kazakhstan Darkan Ulytau met with Chairman of the Cabinet of Ministers of Kyrgyzstan Emil Sarybel.\n\n";
    private const string Dva = "Премьер-министр Казахстана Даркан Улытаев встретился с Председателем Кабинета министров Кыргызстана Эмилем Сарыбелевым.\n\n";

    private static readonly string[] _quantity = ["indicator", "subject", "kind", "period", "value", "unit", "qualifier"];
    private static readonly string[] _speaker = ["attribution", "stated_by", "side"];

    private static readonly string _data = Path.Combine(
        typeof(ProposalTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "data");

    private static readonly Lazy<Dataset> _empty = new(() => RecallTests.Empty(PackageFolder.Read(_data)));

    public static TheoryData<string, string> Sentences { get; } =
        new()
        {
            { "Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.", "trade-turnover kz-kg actual 2030 2100000000 USD" },
            {
                "In 2030 trade turnover was $2.1 billion and investments amounted to $3 million.",
                "trade-turnover kz-kg actual 2030 2100000000 USD|investment  actual 2030 3000000 USD"
            },
            {
                "Turnover grew from $1.2 billion in 2029 to $1.5 billion in 2030.",
                "trade-turnover kz-kg actual 2029 1200000000 USD|trade-turnover kz-kg actual 2030 1500000000 USD"
            },
            { "Trade turnover in 2030 fell from $5 to $4 billion.", "trade-turnover kz-kg actual 2030  USD" }, // two amounts
            { "Объём товарооборота в 2030 году вырос с 4 до 5 млрд долларов.", "trade-turnover kz-kg actual 2030  USD" },
            { "They intend to bring mutual trade to $5 billion by the end of next year.", "trade-turnover kz-kg target 2032 5000000000 USD" },
            { "До конца года товарооборот планируется довести до 5 млрд долларов.", "trade-turnover kz-kg target 2031 5000000000 USD" },
            { "The two countries intend to bring mutual trade to $5 billion by 2035.", "trade-turnover kz-kg target 2035 5000000000 USD" },
            { "Turnover is expected to reach $3 billion in 2032.", "trade-turnover kz-kg target 2032 3000000000 USD" },
            { "Last year turnover stood at nearly $1.9 billion.", "trade-turnover kz-kg actual 2030 1900000000 USD nearly" },
            { "Kazakh companies invested more than $120 million in Kyrgyzstan in 2030.", "investment kz-to-kg actual 2030 120000000 USD more-than" },
            { "Kyrgyz investments in Kazakhstan totaled $14.7 million in the first half of 2030.", "investment kg-to-kz actual 2030-01/2030-06 14700000 USD" },
            { "Kazakhstan has invested $2 billion in Kyrgyzstan since 2005.", "investment kz-to-kg cumulative 2005-01-01/2031-03-12 2000000000 USD" },
            { "Turnover with Kyrgyzstan fell by 3.2% in January-February 2031.", "trade-turnover kz-kg growth 2031-01/2031-02 -3.2 percent" },
            {
                "Turnover reached $2.1 billion in 2030, up 8.5 percent from the previous year.",
                "trade-turnover kz-kg actual 2030 2100000000 USD|trade-turnover kz-kg growth 2030 8.5 percent"
            },
            { "In 2030 mutual trade was up 8.5 percent.", "trade-turnover kz-kg growth 2030 8.5 percent" },
            { "The share of machinery in mutual trade was 12 percent in 2030.", "trade-turnover kz-kg share 2030 12 percent" },
            { "Mutual trade was 12 percent in 2030.", "trade-turnover kz-kg  2030 12 percent" }, // a change or a share
            { "Trade turnover grew by $300 million in 2030.", "trade-turnover kz-kg  2030 300000000 USD" }, // a change by an amount
            { "Mutual trade is growing every year.", "trade-turnover kz-kg direction  1 direction" },
            {
                "Mutual trade and investments declined in 2030.",
                "trade-turnover kz-kg direction 2030 -1 direction|investment kz-kg direction 2030 -1 direction"
            },
            { "The warehouse will increase trade turnover.", string.Empty },
            { "They want to increase bilateral trade.", string.Empty },
            { "Kazakhstan is Kyrgyzstan’s third-largest trading partner.", "trading-partner-rank kz-for-kg rank  3 rank" },
            { "The Industrial Trade and Logistics Complex is to be launched by the end of 2033.", "complex-launch kz-kg deadline 2033 2033 year" },
            { "The works at the checkpoints were completed in 2029.", string.Empty },
            { "Trade turnover with Uzbekistan reached $900 million in 2030.", string.Empty }, // with another state
            { "Mutual trade within the EAEU reached $900 million in 2030.", "trade-turnover  actual 2030 900000000 USD" }, // perhaps
            { "Tickets for the fair cost $15.", string.Empty },
            { "Exports from Kazakhstan to Kyrgyzstan made up $800 million in 2030.", "trade-turnover kz-to-kg actual 2030 800000000 USD" },
            {
                "In 2030 Kyrgyz exports to Kazakhstan rose 4 percent to $300 million.",
                "trade-turnover kg-to-kz growth 2030 4 percent|trade-turnover kg-to-kz actual 2030 300000000 USD"
            },
            {
                "Kazakhstan’s exports to Kyrgyzstan were $800 million in 2030, and imports $300 million.",
                "trade-turnover kz-to-kg actual 2030 800000000 USD|trade-turnover kg-to-kz actual 2030 300000000 USD"
            },
            { "Imports reached $300 million in 2030.", "trade-turnover  actual 2030 300000000 USD" }, // whose imports is unclear
            { "Foreign trade of Kyrgyzstan reached $12 billion in 2030.", string.Empty },
            { "Kazakhstan accounted for 7 percent of Kyrgyzstan’s foreign trade in 2030.", "trade-turnover kz-kg share 2030 7 percent" },
            { "Kazakh investment in the Kyrgyz economy amounted to $50 million in 2030.", "investment kz-to-kg actual 2030 50000000 USD" },
            { "Kyrgyzstan attracted $50 million of investments from Kazakhstan in 2030.", "investment kz-to-kg actual 2030 50000000 USD" },
            {
                "Kazakhstan ranks among the largest investors in Kyrgyzstan. In 2030 $50 million was invested.",
                "investment kz-to-kg actual 2030 50000000 USD"
            },
            { "Mutual trade exceeded $2 billion in 2030.", "trade-turnover kz-kg actual 2030 2000000000 USD more-than" },
            {
                "Mutual trade was $2 billion in 2030, up 5 percent from 2029.",
                "trade-turnover kz-kg actual 2030 2000000000 USD|trade-turnover kz-kg growth 2030 5 percent"
            },
            {
                "Mutual trade rose by 5 percent from January through June 2030 compared to the same period a year before.",
                "trade-turnover kz-kg growth 2030-01/2030-06 5 percent"
            },
            {
                "The sides spoke of the Industrial Trade and Logistics Complex by the checkpoint. Its commissioning is scheduled for 2033.",
                "complex-launch kz-kg deadline 2033 2033 year"
            },
            {
                "Экспорт Казахстана в Кыргызстан в 2030 году вырос на 9% – до 800 млн долларов, импорт составил 300 млн долларов.",
                "trade-turnover kz-to-kg growth 2030 9 percent|trade-turnover kz-to-kg actual 2030 800000000 USD|trade-turnover kg-to-kz actual 2030 "
                + "300000000 USD"
            },
            { "В экономику Кыргызстана в 2030 году привлечено 50 млн долларов казахстанских инвестиций.", "investment kz-to-kg actual 2030 50000000 USD" },
            { "В 2030 году на долю Казахстана пришлось 7% внешнеторгового оборота Кыргызстана.", "trade-turnover kz-kg share 2030 7 percent" },
            { "Товарооборот Казахстана и Кыргызстана в 2030 году снизился в 1,6 раза.", "trade-turnover kz-kg growth 2030 -37.5 percent" },
            { "Товарооборот между Казахстаном и Кыргызстаном в 2030 году достиг 2,1 млрд долларов США.", "trade-turnover kz-kg actual 2030 2100000000 USD" },
            { "Стороны намерены довести взаимную торговлю до 5 млрд долларов к 2035 году.", "trade-turnover kz-kg target 2035 5000000000 USD" },
            { "Объем торговли в прошлом году составил почти 1,9 млрд долларов.", "trade-turnover kz-kg actual 2030 1900000000 USD almost" },
            {
                "Казахстанские компании вложили в экономику Кыргызстана более 120 млн долларов в 2030 году.",
                "investment kz-to-kg actual 2030 120000000 USD more-than"
            },
            { "Инвестиции Казахстана в Кыргызстан за 9 месяцев 2030 года выросли на 15 процентов.", "investment kz-to-kg growth 2030-01/2030-09 15 percent" },
            { "За январь – февраль 2031 года товарооборот снизился на 3,2 %.", "trade-turnover kz-kg growth 2031-01/2031-02 -3.2 percent" },
            { "Взаимная торговля растет каждый год.", "trade-turnover kz-kg direction  1 direction" },
            { "Казахстан входит в тройку крупнейших торговых партнеров Кыргызстана.", "trading-partner-rank kz-for-kg rank  3 rank" },
            { "In 2030 mutual trade approached $2 billion.", "trade-turnover kz-kg actual 2030 2000000000 USD nearly" },
            {
                "Turnover rose 1.6 times over the past five years and reached $1.9 billion in 2030.",
                "trade-turnover kz-kg growth 2026-03-12/2031-03-12 60 percent|trade-turnover kz-kg actual 2030 1900000000 USD"
            },
            { "In 2030 turnover was 1.6 times higher than a year earlier.", "trade-turnover kz-kg growth 2030 60 percent" },
            { "Mutual trade has been growing every year.", "trade-turnover kz-kg direction  1 direction" },
            { "Kazakhstan ranks fourth in Kyrgyzstan’s foreign trade.", "trading-partner-rank kz-for-kg rank  4 rank" },
            { "Kazakhstan ranks fourth among Kyrgyzstan’s trading partners after China, Russia and Turkiye.", "trading-partner-rank kz-for-kg rank  4 rank" },
            { "Kazakhstan holds second place among the foreign trade partners of Kyrgyzstan.", "trading-partner-rank kz-for-kg rank  2 rank" },
            { "Kazakhstan ranks second among investors in Kyrgyzstan.", string.Empty },
            {
                "Kazakh companies have invested $60 million in Kyrgyzstan since the beginning of the year.",
                "investment kz-to-kg cumulative 2031-01-01/2031-03-12 60000000 USD"
            },
            { "The modernization of checkpoints would be completed in 2032.", "checkpoint-works kz-kg deadline 2032 2032 year" },
            { "Turnover nears $2.1 billion\n\nIn 2030 turnover reached $2.1 billion.", "trade-turnover kz-kg actual 2030 2100000000 USD" }, // a headline
            { "In 2030 turnover exceeded the 2029 figure by 12 percent.", "trade-turnover kz-kg growth 2030 12 percent" },
            { "Kazakhstan is the third-largest investor and the second trading partner of Kyrgyzstan.", "trading-partner-rank kz-for-kg rank  2 rank" },
            { "In 2030 trade turnover was $120 million more than a year ago.", "trade-turnover kz-kg  2030 120000000 USD" }, // a change by an amount
            { "In 2030 imports of Kyrgyz goods to Kazakhstan shrank 3 percent.", "trade-turnover kg-to-kz growth 2030 -3 percent" },
            { "Trade turnover of Kazakhstan and Kyrgyzstan has doubled since 2020.", "trade-turnover kz-kg growth  100 percent" },
            { "В 2030 году товарооборот приблизился к 2 млрд долларов.", "trade-turnover kz-kg actual 2030 2000000000 USD nearly" },
            { "В 2030 году товарооборот превысил отметку в 2 млрд долларов.", "trade-turnover kz-kg actual 2030 2000000000 USD more-than" },
            {
                "За 2030 год инвестиции Казахстана в Кыргызстан превысили 95 млн долларов, а с 2005 года вложено почти 2 млрд долларов.",
                "investment kz-to-kg actual 2030 95000000 USD more-than|investment kz-to-kg cumulative 2005-01-01/2031-03-12 2000000000 USD almost"
            },
            { "Торгово-логистический комплекс планируется запустить в 2033 году.", "complex-launch kz-kg deadline 2033 2033 year" },
            {
                "Kazakhstan’s exports to Kyrgyzstan made up almost 60% in 2030, or $1.1 billion (an increase of 35.8%).",
                "trade-turnover kz-to-kg share 2030 60 percent almost|trade-turnover kz-to-kg actual 2030 1100000000 USD|trade-turnover kz-to-kg growth "
                + "2030 35.8 percent"
            },
            { "The share of machinery in mutual trade grew by 12 percent in 2030.", "trade-turnover kz-kg  2030 12 percent" }, // a change of a share
            { "In 2030 mutual trade was improved by another 19%.", "trade-turnover kz-kg growth 2030 19 percent" },
            { "In 2030 agro-industrial trade between Kazakhstan and Kyrgyzstan grew by 42% to $326 million.", string.Empty }, // a part of the trade
            { "In the agro-industrial sector, trade turnover grew by 42% in 2030.", string.Empty },
            { "In 2030 turnover grew by 42% thanks to agricultural fairs.", "trade-turnover kz-kg growth 2030 42 percent" },
            { "Trade turnover between Kazakhstan and Kyrgyzstan in farm products was $300 million in 2030.", string.Empty },
            { "Kazakhstan is ready to increase exports of 195 commodity items worth $260 million.", string.Empty },
            {
                "За 2030 год товарооборот сельхозпродукции между Казахстаном и Кыргызстаном составил 299 млн долларов, экспорт – 220 млн долларов.",
                string.Empty
            },
            { "Внешнеторговый товарооборот Кыргызстана в 2030 году составил 12 млрд долларов.", string.Empty }, // with all states
            {
                "In 2029 turnover was $800 million, while in January-June 2030 exports from Kazakhstan to Kyrgyzstan were $700 million.",
                "trade-turnover kz-kg actual 2029 800000000 USD|trade-turnover kz-to-kg actual 2030-01/2030-06 700000000 USD"
            },
            {
                "Mutual trade exceeded $680 million in 2030, rising by 8.8% compared to 2029 and 1.2% compared to 2028.",
                "trade-turnover kz-kg actual 2030 680000000 USD more-than|trade-turnover kz-kg growth 2030 8.8 percent|trade-turnover kz-kg growth 2030 1.2 "
                + "percent"
            },
            {
                "They agreed to bring mutual trade to $3 billion in 2032, compared with $2 billion in 2030.",
                "trade-turnover kz-kg target 2032 3000000000 USD|trade-turnover kz-kg actual 2030 2000000000 USD"
            },
            {
                "По итогам 2030 года взаимная торговля превысила исторический порог в 2 млрд долларов.",
                "trade-turnover kz-kg actual 2030 2000000000 USD more-than"
            },
            { "В структуре торговли Кыргызстана Казахстан является третьим торговым партнером.", "trading-partner-rank kz-for-kg rank  3 rank" },
            { "Kazakhstan is a leading trade partner of Kyrgyzstan and stands third in its foreign trade.", "trading-partner-rank kz-for-kg rank  3 rank" },
            {
                "Товарооборот Казахстана с Кыргызстаном в 2030 году составил 2 млрд долларов. Экспорт вырос на 5 %.",
                "trade-turnover kz-kg actual 2030 2000000000 USD|trade-turnover kz-to-kg growth 2030 5 percent"
            },
            {
                "Товарооборот Казахстана и Кыргызстана в 2030 году составил 2 млрд долларов. Экспорт вырос на 5 %.",
                "trade-turnover kz-kg actual 2030 2000000000 USD|trade-turnover  growth 2030 5 percent" // whose exports is unclear
            },
            { "In 2030 trade between the two Central Asian states was $2 billion.", "trade-turnover kz-kg actual 2030 2000000000 USD" },
            { "In 2030 trade with other Central Asian states was $2 billion.", string.Empty },
            {
                "This year trade turnover increased by 13% to $757 million in January-February.",
                "trade-turnover kz-kg growth 2031-01/2031-02 13 percent|trade-turnover kz-kg actual 2031-01/2031-02 757000000 USD"
            },
            { "This year trade turnover increased by 13%.", "trade-turnover kz-kg growth 2031 13 percent" },
            { "In January-May 2030 turnover increased to $94 million.", "trade-turnover kz-kg actual 2030-01/2030-05 94000000 USD" },
            { "They intend to increase mutual trade by half, reaching $10 billion.", "trade-turnover kz-kg target  10000000000 USD" },
            { "In 2030 mutual trade passed all records, reaching $2 billion.", "trade-turnover kz-kg actual 2030 2000000000 USD" },
            { "In 2030 banks gave $100 million for the support of exports to Kyrgyzstan.", string.Empty },
            { "In 2030 there were 60 projects with Kazakh investments.", string.Empty },
            { "In 2030 goods worth $54 million were brought from Kyrgyzstan to Kazakhstan.", "trade-turnover kg-to-kz actual 2030 54000000 USD" },
            {
                "Exports from Kazakhstan to Kyrgyzstan in 2030 were $862 million, an 11.9 percent increase compared to the 2029 figure ($770 million).",
                "trade-turnover kz-to-kg actual 2030 862000000 USD|trade-turnover kz-to-kg growth 2030 11.9 percent|trade-turnover kz-to-kg actual 2029 "
                + "770000000 USD"
            },
            { "They adopted a program until 2035, which provides for mutual trade of $5 billion.", "trade-turnover kz-kg target  5000000000 USD" },
            { "In 2030 the foreign trade turnover between Kazakhstan and Kyrgyzstan was $2 billion.", "trade-turnover kz-kg actual 2030 2000000000 USD" },
            {
                "In January 2031 turnover was $43 million, a 39 percent increase compared to the same month in 2030 ($31 million).",
                "trade-turnover kz-kg actual 2031-01 43000000 USD|trade-turnover kz-kg growth 2031-01 39 percent|trade-turnover kz-kg actual 2030-01 "
                + "31000000 USD"
            },
            {
                "Turnover was $17 million in 2030, an increase of 33 percent compared to the $13 million recorded in 2029.",
                "trade-turnover kz-kg actual 2030 17000000 USD|trade-turnover kz-kg growth 2030 33 percent|trade-turnover kz-kg actual 2029 13000000 USD"
            },
            {
                "In 2030 turnover was $27 million, rising by 43 percent over $19 million in 2029.",
                "trade-turnover kz-kg actual 2030 27000000 USD|trade-turnover kz-kg growth 2030 43 percent|trade-turnover kz-kg actual 2029 19000000 USD"
            },
            { "Kazakhstan exported 400 tons of cement to Kyrgyzstan in 2030, a decrease of 26 percent.", string.Empty },
            { "In 2030 these exports from Kazakhstan to Kyrgyzstan were $16 million.", string.Empty },
            { "In 2030 Kyrgyzstan imported goods worth $310 million from Kazakhstan.", "trade-turnover kz-to-kg actual 2030 310000000 USD" },
            { "In 2030 the statements about mutual trade differ by $144 million.", string.Empty },
            {
                "В январе-октябре 2030 года товарооборот вырос на 10% по сравнению с аналогичным периодом 2029 года и составил 22 млрд долларов.",
                "trade-turnover kz-kg growth 2030-01/2030-10 10 percent|trade-turnover kz-kg actual 2030-01/2030-10 22000000000 USD"
            },
            { "In 2030 mutual trade was $2 billion, according to the leader", "trade-turnover kz-kg actual 2030 2000000000 USD" },
            {
                "Kazakhstan is a partner of Kyrgyzstan with a share in mutual trade of 20% in 2030 and growing deliveries.",
                "trade-turnover kz-kg share 2030 20 percent"
            },
            { "Казахстан с долей во внешней торговле Кыргызстана 20% в 2030 году, и темпы роста растут.", "trade-turnover kz-kg share 2030 20 percent" },
            {
                "They plan to increase trade turnover $4 billion to $10 billion.",
                "trade-turnover kz-kg actual  4000000000 USD|trade-turnover kz-kg target  10000000000 USD"
            },
            {
                "Они намерены нарастить товарооборот с 4 млрд долларов до 10 млрд долларов.",
                "trade-turnover kz-kg actual  4000000000 USD|trade-turnover kz-kg target  10000000000 USD"
            },
            {
                "In 2005-2030 Kyrgyzstan invested $90 million in Kazakhstan and Kazakhstan invested $3 billion in Kyrgyzstan.",
                "investment kg-to-kz actual 2005/2030 90000000 USD|investment kz-to-kg actual 2005/2030 3000000000 USD"
            },
            { "Trade turnover has grown by 14% since the beginning of the year.", "trade-turnover kz-kg growth  14 percent" },
            { "Товарооборот с начала года вырос на 14%.", "trade-turnover kz-kg growth  14 percent" },
            { "Kazakhstan is ready to increase exports to Kyrgyzstan of all those goods by $550 million.", "trade-turnover kz-to-kg   550000000 USD" },
            {
                "They agreed to carry out 34 investment projects worth $4 billion and seven trade contracts worth $2 billion.",
                "investment  target  4000000000 USD"
            },
            { "Kazakhstan and Kyrgyzstan have what it takes to achieve a trade turnover of $5 billion.", "trade-turnover kz-kg target  5000000000 USD" },
            { "The ambassador explained how they can increase trade turnover to $5 billion.", "trade-turnover kz-kg target  5000000000 USD" },
            { "В 2030 году 36% всего товарооборота Казахстана с Кыргызстаном составили машины.", "trade-turnover kz-kg share 2030 36 percent" },
            { "Both see progress, with trade reaching $2.5 billion in 2030.", "trade-turnover kz-kg actual 2030 2500000000 USD" },
            { "В 2030 г. товарооборот вырос до $4,1 млрд. «Доля рубля достигла 97%», – сказал он.", "trade-turnover kz-kg actual 2030 4100000000 USD" },
        };

    public static TheoryData<string, string> Speeches { get; } =
        new()
        {
            { "According to Darkan Ulytau, turnover was $2 billion in 2030.", "reported darkan-ulytau KZ" },
            { "Darkan Ulytau told Emil Sarybel that turnover was $2 billion in 2030.", "reported darkan-ulytau KZ" },
            { "Turnover was $2 billion in 2030, said Emil Sarybel.", "reported emil-sarybel KG" },
            { "Darkan Ulytau and Emil Sarybel said that turnover was $2 billion in 2030.", "reported darkan-ulytau;emil-sarybel both" },
            { "The prime minister of Kazakhstan noted that turnover was $2 billion in 2030.", "reported darkan-ulytau KZ" },
            { "The head of the Cabinet of Ministers said that turnover was $2 billion in 2030.", "reported emil-sarybel KG" },
            { "Sarybel opened the fair. \u201CTurnover was $2 billion in 2030,\u201D Ulytau said.", "quoted darkan-ulytau KZ" },
            { "Ulytau noted the weather. According to him, turnover was $2 billion in 2030.", "inferred darkan-ulytau KZ" },
            { "Ulytau noted the weather. Turnover was $2 billion in 2030.", "inferred darkan-ulytau KZ" },
            { "Ulytau noted the weather.\n\nTurnover was $2 billion in 2030.", "narrator" },
            { "Turnover was $2 billion in 2030.", "narrator" },
            { "According to the Kyrgyz government, it rains. Turnover was $2 billion in 2030.", "narrator" }, // a body is the speaker only in its own sentence
            { "According to the Foreign Ministry of Kazakhstan, turnover was $2 billion in 2030.", "reported foreign-ministry-of-kazakhstan KZ" },
            {
                "Prime Minister of Kazakhstan Darkan Ulytau met the Chairman of the Kyrgyz Cabinet of Ministers Azat Kumar. Kumar noted that turnover was "
                + "$2 billion in 2030.",
                "reported azat-kumar KG"
            },
            { "Kazakhstan’s Ambassador to Kyrgyzstan Azat Kumar said that turnover was $2 billion in 2030.", "reported azat-kumar KZ" },
            {
                "Kyrgyz Minister of Economy and Commerce Azat Kumar and Emil Sarybel met. Kumar said that turnover was $2 billion in 2030.",
                "reported azat-kumar KG"
            },
            { "In came Kumar. Kumar, in turn, noted that turnover was $2 billion in 2030.", "reported" }, // a speaker without an introduction
            { "According to the Chamber, turnover was $2 billion in 2030.", "reported" },
            { "Turnover was $2 billion in 2030. This was stated by Emil Sarybel.", "inferred emil-sarybel KG" },
            // The text does not name the state.
            { "According to the Ministry of Economy and Commerce, turnover was $2 billion in 2030.", "reported ministry-of-economy-and-commerce" },
            {
                "According to the press service of the Foreign Ministry of Kazakhstan, turnover was $2 billion in 2030.",
                "reported foreign-ministry-of-kazakhstan KZ"
            },
            { "According to the forecast, turnover was $2 billion in 2030.", "narrator" },
            { "Turnover was $2 billion in 2030, Lake Courier reports via the Foreign Ministry of Kazakhstan.", "reported foreign-ministry-of-kazakhstan KZ" },
            {
                "The Foreign Ministry of Kazakhstan noted the weather. It also reported that turnover was $2 billion in 2030.",
                "inferred foreign-ministry-of-kazakhstan KZ"
            },
            { "Turnover was $2 billion in 2030, Lake Courier reports via Shore Press.", "narrator" },
            { "Ulytau opened the fair. The two sides noted that turnover was $2 billion in 2030.", "narrator" },
            { "Ulytau spoke with his Kyrgyz counterpart Azat Kumar. Kumar noted that turnover was $2 billion in 2030.", "reported azat-kumar KG" },
            { "По данным Минэкономики, товарооборот в 2030 году составил 2 млрд долларов.", "reported minekonomiki" },
            { "По информации ведомства, товарооборот в 2030 году составил 2 млрд долларов.", "reported vedomstva" },
            { "Улытаев, со своей стороны, отметил погоду. «Товарооборот в 2030 году составил 2 млрд долларов», – сообщил он.", "quoted darkan-ulytaev KZ" },
            {
                "По данным правительства Казахстана, идет дождь. При этом товарооборот в 2030 году составил 2 млрд долларов.",
                "inferred pravitelstva-kazakhstana KZ"
            },
            { "– В 2030 году товарооборот составил 2 млрд долларов, – сообщил Улытаев.", "quoted darkan-ulytaev KZ" },
            { "– Погода хорошая, дождя сегодня не было, – сказал Улытаев. – В 2030 году товарооборот составил 2 млрд долларов.", "quoted darkan-ulytaev KZ" },
            { "«Комплекс \"Достык\" открыт. Товарооборот в 2030 году составил 2 млрд долларов», – отметил Улытаев.", "quoted darkan-ulytaev KZ" },
            { "Mira Unknown said that turnover was $2 billion in 2030.", "reported mira-unknown" },
            { "По словам Даркана Улытаева, товарооборот в 2030 году составил 2 млрд долларов.", "reported darkan-ulytaev KZ" },
            { "Товарооборот в 2030 году составил 2 млрд долларов, сообщил Эмиль Сарыбелев.", "reported emil-sarybelev KG" },
            {
                "Эмиль Сарыбелев открыл ярмарку и отметил погоду. По его словам, товарооборот в 2030 году составил 2 млрд долларов.",
                "inferred emil-sarybelev KG"
            },
            { "«Товарооборот в 2030 году составил 2 млрд долларов», – отметил Улытаев.", "quoted darkan-ulytaev KZ" },
            { "According to Mira Holm, an academician of the Academy of Sciences of Kyrgyzstan, turnover was $2 billion in 2030.", "reported mira-holm KG" },
            { "According to Lake Press Agency, turnover was $2 billion in 2030.", "reported" },
            { "Sarybel noted the weather. According to the official, turnover was $2 billion in 2030.", "inferred emil-sarybel KG" },
            {
                "Emil Sarybel, Chairman of the Cabinet of Ministers and Head of the Administration of the President of Kyrgyzstan has highlighted that "
                + "turnover was $2 billion in 2030.",
                "reported emil-sarybel KG"
            },
            { "Ulytau noted the weather. He admitted that turnover was $2 billion in 2030.", "inferred darkan-ulytau KZ" },
            { "Ulytau admitted that turnover was $2 billion in 2030.", "reported darkan-ulytau KZ" },
            { "It seems that turnover was $2 billion in 2030.", "narrator" },
            { "Mira Holm and Oren Vale noted that turnover was $2 billion in 2030.", "reported mira-holm;oren-vale" },
            { "Turnover was $2 billion in 2030.\n\nEmil Sarybel", "quoted emil-sarybel KG" }, // a name below a quotation without marks
            { "Turnover was $2 billion in 2030.\n\nEmil Sarybel opened the fair.", "narrator" },
            {
                "According to the State Statistical Committee of Kyrgyzstan, turnover was $2 billion in 2030.",
                "reported state-statistical-committee-of-kyrgyzstan KG"
            },
            {
                "Ulytau met his Kyrgyz counterpart, Minister of Trade Azat Kumar. Kumar noted that turnover was $2 billion in 2030.",
                "reported azat-kumar KG"
            },
            { "Улытаев принял Сарыбелева, товарооборот в 2030 году составил 2 млрд долларов, сообщает Вестник.", "narrator" },
            { "Turnover was $2 billion in 2030. Emil Sarybel told today at a press conference.", "inferred emil-sarybel KG" },
            { "Turnover was $2 billion in 2030. Emil Sarybel told a joke.", "narrator" },
            {
                "The data of Kazakhstan’s Statistics Committee shows that turnover was $2 billion in 2030.",
                "reported kazakhstans-statistics-committee KZ"
            },
            { "Turnover was $2 billion in 2030: Emil Sarybel", "reported emil-sarybel KG" },
            { "Sarybel: turnover was $2 billion in 2030", "reported emil-sarybel KG" },
            { "The forecast: turnover was $2 billion in 2030", "narrator" },
            { "В 2030 году товарооборот составил 2 млрд долларов, сообщила пресс-служба правительства Казахстана.", "reported pravitelstva-kazakhstana KZ" },
            {
                "В 2030 году товарооборот составил 2 млрд долларов. Погода хорошая. Об этом рассказал Чрезвычайный и Полномочный Посол Казахстана в Бишкеке "
                + "Азат Кумаров.",
                "inferred azat-kumarov KZ"
            },
            { "Kazakhstan’s government hopes that turnover was $2 billion in 2030, Emil Sarybel said.", "reported emil-sarybel KG" },
            { "Turnover was $2 billion in 2030. Emil Sarybel said at a press conference.", "inferred emil-sarybel KG" },
            { "Turnover was $2 billion in 2030. Emil Sarybel said at a press conference that it rained.", "narrator" },
            { "The Ambassador of the Kyrgyz Republic Azat Kumar said that turnover was $2 billion in 2030.", "reported azat-kumar KG" },
            {
                "Deputy Prime Ministers of Kazakhstan and Kyrgyzstan Azat Kumar and Mira Holm met. Turnover was $2 billion in 2030, said Holm.",
                "reported mira-holm KG"
            },
            {
                "Presidents Azat Kumar of Kyrgyzstan and Mira Holm of Kazakhstan met. Turnover was $2 billion in 2030, Holm said.",
                "reported mira-holm KZ"
            },
            {
                "Вице-премьеры Казахстана и Кыргызстана Азат Кумаров и Олег Валов встретились. Товарооборот в 2030 году составил 2 млрд долларов, сообщил Валов.",
                "reported oleg-valov KG"
            },
            { "Kazakhstan’s Trade and Integration Minister Azat Kumar said that turnover was $2 billion in 2030.", "reported azat-kumar KZ" },
            {
                "Kazakh Economy Minister Azat Kumar met with a delegation led by Kyrgyz Finance Minister Oren Vale, Courier reported.\n\n"
                + "\u201CTurnover was $2 billion in 2030, and all is well,\u201D he said.",
                "quoted azat-kumar KZ"
            },
            {
                "По данным кыргызской стороны, товарооборот в 2030 году составил 2 млрд долларов, сообщил сегодня Эмиль Сарыбелев.",
                "reported emil-sarybelev KG"
            },
            { "Президент Кыргызстана А. Кумаров сообщил, что товарооборот в 2030 году составил 2 млрд долларов.", "reported a-kumarov KG" },
        };

    public static TheoryData<string, string> SetAside { get; } = new()
    {
        { "In 2030 trade turnover with Uzbekistan grew by 5%.", "2030 other-subject Uzbekistan|5% other-subject Uzbekistan" },
        { "In 2030 agricultural trade grew by 5%.", "2030 out-of-scope agricultural|5% out-of-scope agricultural" },
        { "В 2030 году внешнеторговый товарооборот вырос на 5 %.", "2030 году out-of-scope внешнеторговый|5 % out-of-scope внешнеторговый" },
        { "The two countries agreed.", "two names-the-parties" },
        { "It rained for the first time.", "first figure-of-speech" },
        { "12 March 2031, 17:30 94866\n\nIt rained.", "12 March 2031 page-furniture|17:30 clock-time|94866 view-counter" },
        { "It rained.\n\nViews: 1,234", "1,234 view-counter" },
        { "Дождь прошёл.\n\n1 234 просмотра", "1 234 view-counter" },
        { "Тел.: 0312 62-50-50.", "0312 page-furniture|62 page-furniture|50 page-furniture|50 page-furniture" },
        { "More than 1,400 enterprises with foreign capital work there.", "1,400 out-of-scope enterprises" },
        { "Trade with Uzbekistan brought 300 lorries.", "300 other-subject Uzbekistan" },
        { "Their talks were held on 10 March 2031.", "10 March 2031 out-of-scope Their talks" },
        { "Turnover nears $2.1 billion\n\nIn 2030 turnover reached $2.1 billion.", "$2.1 billion repeated" },
        { "Kazakhstan is among Kyrgyzstan’s top three trading partners.", string.Empty }, // cited as a whole
        { "Tickets for the fair cost $15.", "$15 ? other-subject out-of-scope" },
        { "Подписано 6 документов.", "6 out-of-scope документов" },
        { "USD 87.45\nEUR 94.61\n\nIt rained.", "87.45 page-furniture|94.61 page-furniture" },
        { "GDP 87.45\n\nIt rained.", "87.45 ? view-counter page-furniture boilerplate names-the-parties figure-of-speech other-subject out-of-scope" },
    };

    [Theory]
    [MemberData(nameof(SetAside))]
    public void A_figure_of_no_claim_is_suggested_to_be_set_aside(string sentence, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                In(sentence)
                    .Where(p => p.Table == "exclusions")
                    .Select(p =>
                        (sentence[p.Citations["mention"].Start..p.Citations["mention"].End]
                            + $" {p.Cells.GetValueOrDefault("reason", "? " + string.Join(' ', p.Open.GetValueOrDefault("reason")?.Candidates ?? []))}"
                            + $" {p.Cells.GetValueOrDefault("about")}").TrimEnd())));

    [Theory]
    [InlineData("Wheat prices reached $200 in 2030.", true)]
    [InlineData("Business volumes reached $2 billion thanks to trade.", false)]
    [InlineData("Объёмы достигли 2 млрд долларов благодаря торговле.", false)]
    [InlineData("Доля достигает порядка 20%.", false)]
    [InlineData("Видим темпы порядка 2,5 раз роста.", false)]
    public void A_figure_that_may_be_of_an_indicator_in_other_words_is_not_certainly_set_aside(string sentence, bool isCertain) =>
        Assert.Equal(isCertain, In(sentence).Single(p => p.Table == "exclusions" && p.Citations["mention"].Kind is not "period").IsCertain);

    [Fact]
    public void Each_of_thousands_of_figures_in_one_sentence_or_line_is_suggested_to_be_set_aside_in_the_same_time()
    {
        var amounts = string.Join(" and ", Enumerable.Range(1, 4_000).Select(n => $"${n} million"));
        var counts = string.Join(" , ", Enumerable.Range(1, 16_000).Select(n => n % 997 + 10));

        // With quadratic time this took minutes.
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var proposals = In($"The harbour costs {amounts} there.\n\nCounts {counts} end.");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
        Assert.Equal(20_000, proposals.Count(p => p.Citations.ContainsKey("mention")));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_suggests_what_it_says(string sentence, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                In(sentence)
                    .Where(p => p.Table == "claims")
                    .Select(p => string.Join(' ', _quantity.Select(f => p.Cells.GetValueOrDefault(f, string.Empty))).TrimEnd())));

    [Theory]
    [MemberData(nameof(Speeches))]
    public void A_claim_has_the_speaker_of_its_sentence(string sentence, string expected)
    {
        var claim = Assert.Single(In((sentence[0] is >= 'А' or '«' ? Dva : Two) + sentence), p => p.Table == "claims");
        Assert.Equal(expected, string.Join(' ', _speaker.Select(f => claim.Cells.GetValueOrDefault(f, string.Empty))).TrimEnd());
    }

    [Theory]
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.", true)]
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion last year.", true)]
    [InlineData("Trade turnover reached $2.1 billion.", false)] // when
    [InlineData("Investments reached $2.1 billion in 2030.", false)] // from whom to whom
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan reached $2,100 billion in 2030.", false)] // how much
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030 and $2.2 billion in 2029.", false)]
    [InlineData("Mutual trade between Kazakhstan, Kyrgyzstan and Russia reached $2.1 billion in 2030.", false)]
    [InlineData("Ulytau said so. Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.", false)]
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030", false)] // only a headline
    [InlineData("The survey shows that trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.", false)] // who says so
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan may have reached $2.1 billion in 2030.", false)]
    public void Only_what_the_sentence_itself_says_is_certain(string sentence, bool isCertain) =>
        Assert.Equal(isCertain, In(Two + sentence).Where(p => p.Table == "claims").All(p => p.IsCertain));

    [Fact]
    public void What_we_invested_comes_from_the_state_of_the_speaker()
    {
        var claim = Assert.Single(In(Two + "“We have injected $1 billion in the Kyrgyz economy since 2005,” Ulytau said."), p => p.Table == "claims");

        Assert.Equal("kz-to-kg", claim.Cells["subject"]);
    }

    [Theory]
    [InlineData("Trade turnover between Kazakhstan and Uzbekistan reached $2.1 billion in 2030.", "kz-kg")]
    [InlineData("Kazakhstan’s exports to Uzbekistan reached $2.1 billion in 2030.", "kz-to-kg")]
    [InlineData("Trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.", "")]
    public void The_states_are_those_of_the_package(string sentence, string subject)
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var file in Directory.GetFiles(_data))
        {
            var text = File.ReadAllText(file).Replace("[\"Kyrgyzstan\", \"Kyrgyz\", ", "[\"Uzbekistan\", \"Uzbek\", ", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(file)), text);
        }

        var proposals = In(sentence, RecallTests.Empty(PackageFolder.Read(folder.FullName)));
        folder.Delete(recursive: true);

        Assert.Equal(subject, string.Join('|', proposals.Where(p => p.Table == "claims").Select(p => p.Cells.GetValueOrDefault("subject", "?"))));
    }

    [Fact]
    public void What_cannot_be_told_is_empty_with_the_reason_and_the_candidates()
    {
        var claim = Assert.Single(In("Mutual trade was 12 percent in 2030."), p => p.Table == "claims");

        Assert.False(claim.Cells.ContainsKey("kind"));
        Assert.Equal(["growth", "share"], claim.Open["kind"].Candidates);
        Assert.Equal("no words beside it say whether it is a change or a share", claim.Open["kind"].Why);
    }

    [Fact]
    public void Speakers_and_their_other_names_are_suggested_with_what_carries_them()
    {
        const string Text = Two + "The prime minister of Kazakhstan noted that turnover was $2 billion in 2030.";
        var proposals = In(Text);

        var person = Assert.Single(proposals, p => p.Table == "people");
        Assert.Equal(("darkan-ulytau", "Darkan Ulytau", "KZ"), (person.Id, person.Cells["name"], person.Cells["side"]));
        Assert.Equal("Prime Minister of Kazakhstan", Text[person.Citations["side"].Start..person.Citations["side"].End]);
        var alias = Assert.Single(proposals, p => p.Table == "aliases");
        Assert.Equal(("darkan-ulytau", "prime minister of Kazakhstan"), (alias.Cells["fact"], alias.Cells["alias"]));
    }

    private static IReadOnlyList<Proposal> In(string text, Dataset? dataset = null) =>
        Proposals.In(
            dataset ?? _empty.Value,
            "lake",
            text,
            text.Any(c => c is >= 'а' and <= 'я') ? "ru" : "en",
            Period.Parse("2031-03-12"),
            isDatePrinted: true,
            []);
}
