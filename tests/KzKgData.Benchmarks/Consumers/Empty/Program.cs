// What every program pays: it starts, says what it has in memory, and ends.
System.Console.WriteLine(System.Environment.WorkingSet);
