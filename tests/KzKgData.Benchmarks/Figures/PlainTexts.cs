using System.Text;

namespace KzKgData.Benchmarks.Figures;

/// <summary>Invented articles of some kilobytes each, of which every third sentence or so tells a figure: the same texts each time.</summary>
internal sealed class PlainTexts
{
    private const int TextLength = 4_000;
    private const int TextsPerLanguage = 500;

    private static readonly string[] _english =
    [
        "The harbour office opened its gates before the fog had lifted, and the first lorries rolled in. ",
        "Turnover between the two provinces came to ${1}.{2} billion in {0}, the minister said. ",
        "Nobody at the market could remember a quieter spring, though the stalls were full and the road was dry. ",
        "He called the talks useful and promised that both delegations would meet again before the snow closes the pass. ",
        "Exports of timber grew by {3} percent, while imports of glass hardly changed. ",
        "An old customs officer, who has watched the bridge for most of his life, thinks that the new warehouse will help. ",
        "The agreement was signed on {4} March {0} in the town hall, with few people watching. ",
        "What the farmers want is simple: shorter queues, honest scales and a roof over the weighing yard. ",
        "Some {5},{6}00 tonnes of wheat went through the northern gate, almost {3}% more than a year earlier. ",
        "The railway company has ordered new wagons and says that the depot will be rebuilt from the ground up. ",
        "Readers wrote to us about the ferry, which still leaves late and comes back later. ",
        "By {7} the neighbours intend to bring mutual trade to ${1} billion; the plan was drafted by their chambers of commerce. ",
        "Over the first nine months of {0} companies invested about {8} million dollars in workshops along the river. ",
        "It is too early to say whether the tariff will be lowered, the deputy added, and smiled. ",
        "The school beside the checkpoint has a new library, paid for by merchants from either bank. ",
        "A second meeting is planned for the autumn, and the agenda has yet to be published. ",
    ];

    private static readonly string[] _russian =
    [
        "Портовая контора открыла ворота ещё до того, как рассеялся туман, и первые грузовики въехали во двор. ",
        "Товарооборот между двумя провинциями составил {1},{2} млрд долларов в {0} году, сообщил министр. ",
        "На рынке никто не мог припомнить такой тихой весны, хотя прилавки были полны, а дорога суха. ",
        "Он назвал переговоры полезными и пообещал, что делегации встретятся снова, прежде чем снег закроет перевал. ",
        "Экспорт леса вырос на {3} процентов, тогда как ввоз стекла почти не изменился. ",
        "Старый таможенник, который смотрит на этот мост почти всю жизнь, считает, что новый склад поможет. ",
        "Соглашение подписали {4} марта {0} года в ратуше, и зрителей было немного. ",
        "Крестьяне хотят простого: коротких очередей, честных весов и крыши над двором. ",
        "Через северные ворота прошло {5} {6}00 тонн пшеницы, почти на {3}% больше, чем годом ранее. ",
        "Железная дорога заказала новые вагоны и обещает перестроить депо до основания. ",
        "Читатели писали нам о пароме, который по-прежнему уходит поздно и возвращается ещё позже. ",
        "К {7} году соседи намерены довести взаимную торговлю до {1} млрд долларов; план составили торговые палаты. ",
        "За первые девять месяцев {0} года компании вложили около {8} млн долларов в мастерские вдоль реки. ",
        "Пока рано говорить, снизят ли пошлину, добавил заместитель и улыбнулся. ",
        "В школе рядом с пропускным пунктом появилась библиотека, за которую заплатили купцы с обоих берегов. ",
        "Вторая встреча намечена на осень, а повестка дня ещё не опубликована. ",
    ];

    private PlainTexts(string language, string[] sentences)
    {
        Language = language;
        var sentence = 0;
        Texts = [.. Enumerable.Range(0, TextsPerLanguage).Select(_ => Write())];
        Megabytes = Texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;

        string Write()
        {
            var text = new StringBuilder();
            while (text.Length < TextLength)
            {
                // Steps that share no divisor with the number of sentences bring them in ever other orders.
                var n = sentence++;
                text.AppendFormat(
                    CultureInfo.InvariantCulture,
                    sentences[((n * 5) + (n / sentences.Length)) % sentences.Length],
                    2001 + (n % 24),
                    1 + (n % 9),
                    1 + (n / 9 % 9),
                    2 + (n % 41),
                    1 + (n % 28),
                    1 + (n % 12),
                    1 + (n % 9),
                    2025 + (n % 10),
                    100 + (n % 899));
                if (n % 5 == 4)
                {
                    text.Append('\n');
                }
            }

            return text.ToString();
        }
    }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Their length together, in millions of bytes of UTF-8.</summary>
    public double Megabytes { get; }

    /// <summary>The texts in one of the languages <c>en</c> and <c>ru</c>.</summary>
    public static PlainTexts In(string language) => new(language, language == "ru" ? _russian : _english);
}
