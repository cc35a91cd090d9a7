/// A project of ordinary nodes, of about a kilobyte each.
enum GeneratedProject {
  static func text(nodes: Int) -> String {
    var text = ""
    text.reserveCapacity(nodes * 1100)
    for number in 0..<nodes { text += node(number, of: nodes) }
    return text
  }

  private static func node(_ number: Int, of count: Int) -> String {
    """
    title: Node_\(number)
    tags: chapter\(number % 10) calm
    ---
    <<declare $count_\(number) = 0>>
    <<declare $seen_\(number) = false>>
    Mae: This is the first line of node \(number), and it says something. #line:n\(number)a
    Jo: Is it? I counted {$count_\(number)} of them so far. #line:n\(number)b
    <<if $count_\(number) > 3 and not $seen_\(number)>>
        Mae: We have been here before, have we not? #line:n\(number)c
        <<set $seen_\(number) to true>>
    <<elseif visited("Node_\(number)")>>
        Mae: Again. #line:n\(number)d
    <<else>>
        Mae: A new place, quiet and warm, and not yet known. #line:n\(number)e
    <<endif>>
    What would you like to do next? #line:n\(number)f
    -> Stay a little longer #line:n\(number)g
        Jo: That is fine with me, there is no hurry at all. #line:n\(number)h
        <<set $count_\(number) += 1>>
        <<wait 2>>
    -> Go on <<if $count_\(number) < 10>> #line:n\(number)i
        Mae: Let us go, then. #line:n\(number)j
        <<jump Node_\((number + 1) % count)>>
    -> Rest #line:n\(number)k
        <<detour Node_\((number + 7) % count)>>
        Jo: That was a good rest, and now we can talk. #line:n\(number)l
    The evening goes on, and the light is low. #line:n\(number)m
    ===

    """
  }
}
