namespace KzKgData;

/// <content>What a figure of an official table rests on.</content>
public readonly partial struct Claim
{
    /// <summary>Of a figure of an official table, the days that its edition may have been published on; null for what a text says.</summary>
    public Period? Edition => Attribution == Attribution.Table ? StatedOn : null;
}
