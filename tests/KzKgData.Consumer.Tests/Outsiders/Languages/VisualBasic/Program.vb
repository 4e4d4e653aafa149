Imports System
Imports System.Globalization
Imports KzKgData

Module Program

    ' The same in every culture: nothing of the dataset asks the machine.
    Sub Main(cultures As String())
        For Each name In cultures
            CultureInfo.CurrentCulture = New CultureInfo(name)
            Dim claim = Dataset.Claims("trade-turnover-2023-eurasian-star")
            Dim settled As Claim = Nothing
            Console.WriteLine(String.Join(" ", claim, claim.Rounded, claim.Period, claim.Indicator, claim.Dispute Is Nothing, claim.TryGetSettled(settled), settled, Dataset.Claims.Find("TRADE-TURNOVER-2023-EURASIAN-STAR").HasValue))
        Next
        Console.WriteLine(OldLibrary.Old.Read())
    End Sub

End Module
