namespace KzKgData.Verification.Figures;

/// <summary>The inflection classes of words, each identified by a letter.</summary>
internal static class Endings
{
    /// <summary>Returns the endings of a class, separated by spaces; - stands for the empty ending.</summary>
    public static string Of(char letter) => letter switch
    {
        'h' => "ый ой ая ое ые ого ому ым ом ую ых ыми", // adjectives
        's' => "ий яя ее ие его ему им ем юю их ими ей", // adjectives with a soft stem
        'i' => "ий ая ое ие ого ому им ом ую их ими ой", // adjectives with a stem in к
        'n' => "ь и ью", // numerals
        'm' => "- а у ом е ы ов ам ами ах", // masculine nouns
        'c' => "- а у ем е ы ев ам ами ах", // masculine nouns with a stem in ц
        'f' => "а ы е у ой - ам ами ах", // feminine nouns
        'e' => "е я ю и ем й ям ями ях", // neuter nouns
        'y' => "ь я е ю ем", // months
        't' => "- а е у ом", // more months
        'v' => "л ла ло ли лся лась лось лись ть ться в вшись вший вшая вшее вшие вшего вшийся вшаяся вшееся вшиеся вшегося т тся", // perfective verbs
        'p' => "л ла ло ли лся лась лось лись ть ться я ясь ет ется ют ются ющий ющая ющее ющие ющий ющийся ющаяся ющееся ющиеся", // imperfective verbs
        'k' => "- а о ы ный ная ное ные ного ной ному ным ную ных ными", // participles
        'g' => "- s ed ing", // English verbs
        'l' => "- s d", // English verbs that end in e
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "There is no class of endings of this letter."),
    };
}
