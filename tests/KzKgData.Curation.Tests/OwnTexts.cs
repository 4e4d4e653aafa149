namespace KzKgData.Curation.Tests;

/// <summary>Invented news with the traits of real news: curly and angle quotation marks, no-break spaces, dashes, a view counter.</summary>
internal static class OwnTexts
{
    public const string English = """
        Harbour Gazette, 3 March 2031

        The minister «Lakey Boatman» told the harbour council that goods worth $2.4 billion crossed the lake in 2030, 7.5% more than in the year before.
        Mr Boatman – the head of the delegation – hopes for $5 billion, while Lakey Boatman’s own ministry keeps silent about the ferry.
        “Our two shores trade more fish than ever,” Église Marchand of the Lake Board said.
        Read 1 204 times
        """;

    public const string Russian = """
        Озёрный вестник. Товарооборот двух берегов вырос на 12,5% и достиг 1,7 млрд долларов, сообщил министр Парус Паромов.
        По словам Паромова, к концу года стороны хотят выйти на 3 млрд долларов – если паром «Чайка» не встанет на ремонт.
        """;

    public const string Other = """
        A quiet week at the customs house: nobody counted the lorries, the scales stood idle, and the clerk watered his plants.
        Next month the new scanner arrives by train. It cost $680 million, which the town council calls a bargain.
        """;
}
