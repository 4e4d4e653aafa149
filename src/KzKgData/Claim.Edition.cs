namespace KzKgData;

/// <content>The edition of a figure from an official table.</content>
public readonly partial struct Claim
{
    /// <summary>For a figure from an official table, the possible publication dates of its edition; null for a claim in a text.</summary>
    public Period? Edition => Attribution == Attribution.Table ? StatedOn : null;
}
