using System.Text;

namespace KzKgData.Benchmarks.Figures;

/// <summary>Invented articles of a few kilobytes each, with one or two figures in every fourth sentence; deterministic.</summary>
internal sealed class PlainTexts
{
    private const int TextLength = 4_000;
    private const int TextsPerLanguage = 500;

    private static readonly string[] _english =
    [
        "The harbour office opened its gates before the fog had lifted, and the lorries rolled in. ",
        "Turnover between the two provinces came to ${1}.{2} billion in {0}, the minister said. ",
        "Nobody at the market could remember a quieter spring, though the stalls were full and the road was dry. ",
        "He called the talks useful and promised that both delegations would meet again before the snow closes the pass. ",
        "Exports of timber grew by {3} percent, while imports of glass hardly changed. ",
        "An old customs officer, who has watched the bridge for most of his life, thinks that the new warehouse will help. ",
        "What is still missing is a road that lorries can use when the river is high. ",
        "The deputy governor would not be drawn on the matter and spoke of patience instead. ",
        "The agreement was signed on {4} March {0} in the town hall, with few people watching. ",
        "What the farmers want is simple: shorter queues, honest scales and a roof over the weighing yard. ",
        "The railway company has ordered new wagons and says that the depot will be rebuilt from the ground up. ",
        "Some {5},{6}00 tonnes of wheat went through the northern gate. ",
        "Readers wrote to us about the ferry, which still leaves late and comes back later. ",
        "Merchants from the hills bring wool, honey and felt, and take home tea, tools and cloth. ",
        "It is too early to say whether the tariff will be lowered, the envoy added, and smiled. ",
        "By {7} the neighbours intend to bring mutual trade to ${1} billion; the plan was drafted by their chambers of commerce. ",
        "The school beside the checkpoint has a new library, paid for by merchants from either bank. ",
        "Engineers have looked at the bridge and found that its piers are sound. ",
        "Under the plan the two sides are to recognise each other's certificates and share what their laboratories find. ",
        "Companies invested about {8} million dollars in workshops along the river. ",
        "Another meeting is planned for the autumn, and the agenda has yet to be published. ",
        "Both customs services now keep their books in one form, which has saved them many letters. ",
        "The drivers, for their part, praised the new canteen and complained about the old one. ",
        "Whoever crosses the border on foot is asked for a passport and a little time. ",
    ];

    private static readonly string[] _russian =
    [
        "Портовая контора открыла ворота ещё до того, как рассеялся туман, и грузовики въехали во двор. ",
        "Товарооборот между двумя провинциями составил {1},{2} млрд долларов в {0} году, сообщил министр. ",
        "На рынке никто не мог припомнить такой тихой весны, хотя прилавки были полны, а дорога суха. ",
        "Он назвал переговоры полезными и пообещал, что делегации встретятся снова, прежде чем снег закроет перевал. ",
        "Экспорт леса вырос на {3} процентов, тогда как ввоз стекла почти не изменился. ",
        "Старый таможенник, который смотрит на этот мост почти всю жизнь, считает, что новый склад поможет. ",
        "Не хватает пока дороги, по которой можно проехать, когда вода в реке стоит высоко. ",
        "Заместитель губернатора от прямого ответа ушёл и призвал к терпению. ",
        "Соглашение подписали {4} марта {0} года в ратуше, и зрителей было немного. ",
        "Крестьяне хотят простого: коротких очередей, честных весов и крыши над двором. ",
        "Железная дорога заказала новые вагоны и обещает перестроить депо до основания. ",
        "Через северные ворота прошло {5} {6}00 тонн пшеницы. ",
        "Читатели писали нам о пароме, который по-прежнему уходит поздно и возвращается ещё позже. ",
        "Купцы с гор везут шерсть, мёд и войлок, а домой увозят чай, инструмент и ткани. ",
        "Пока рано говорить, снизят ли пошлину, добавил посланник и улыбнулся. ",
        "К {7} году соседи намерены довести взаимную торговлю до {1} млрд долларов; план составили торговые палаты. ",
        "В школе рядом с пропускным пунктом появилась библиотека, за которую заплатили купцы с обоих берегов. ",
        "Инженеры осмотрели мост и нашли, что его опоры прочны. ",
        "По замыслу стороны станут признавать сертификаты друг друга и делиться тем, что находят лаборатории. ",
        "Компании вложили около {8} млн долларов в мастерские вдоль реки. ",
        "Ещё одна встреча намечена на осень, а повестка дня пока не опубликована. ",
        "Обе таможни ведут теперь книги по одному образцу, и писем стало куда меньше. ",
        "Водители, со своей стороны, хвалили новую столовую и бранили старую. ",
        "Кто переходит границу пешком, у того спросят паспорт и немного времени. ",
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
                // Steps coprime to the number of sentences vary their order.
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

    /// <summary>Their total length in megabytes of UTF-8.</summary>
    public double Megabytes { get; }

    /// <summary>Returns the texts in one of the languages <c>en</c> and <c>ru</c>.</summary>
    public static PlainTexts In(string language) => new(language, language == "ru" ? _russian : _english);
}
