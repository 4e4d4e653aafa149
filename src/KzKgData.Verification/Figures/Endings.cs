namespace KzKgData.Verification.Figures;

/// <summary>The endings of words that are inflected alike, each class with a letter.</summary>
internal static class Endings
{
    /// <summary>The endings of a class, with spaces between them; - is for none.</summary>
    public static string Of(char letter) => letter switch
    {
        'h' => "ый ой ая ое ые ого ому ым ом ую ых ыми", // adjectives
        's' => "ий яя ее ие его ему им ем юю их ими ей", // the same behind a soft letter
        'i' => "ий ая ое ие ого ому им ом ую их ими ой", // the same behind к
        'n' => "ь и ью", // numerals
        'm' => "- а у ом е ы ов ам ами ах", // masculine nouns
        'c' => "- а у ем е ы ев ам ами ах", // masculine nouns behind ц
        'f' => "а ы е у ой - ам ами ах", // feminine nouns
        'e' => "е я ю и ем й ям ями ях", // neuter nouns
        'y' => "ь я е ю ем", // months
        't' => "- а е у ом", // more months
        'v' => "л ла ло ли лся лась лось лись ть ться в вшись вший вшая вшее вшие вшего вшийся вшаяся вшееся вшиеся вшегося т тся", // verbs that end
        'p' => "л ла ло ли лся лась лось лись ть ться я ясь ет ется ют ются ющий ющая ющее ющие ющий ющийся ющаяся ющееся ющиеся", // verbs that go on
        'k' => "- а о ы ный ная ное ные ного ной ному ным ную ных ными", // participles
        'g' => "- s ed ing", // English verbs
        'l' => "- s d", // English verbs in e
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "There is no class of endings of this letter."),
    };
}
